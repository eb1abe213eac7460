"""The parts of the window. Each announces what the user did with signals; none calls another."""
