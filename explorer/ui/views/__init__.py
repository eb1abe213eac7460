"""The views of the window: each fills it below the search box and is reached by the rail at its left."""
