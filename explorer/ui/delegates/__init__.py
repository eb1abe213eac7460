"""How rows of the lists are painted and how large they are."""
