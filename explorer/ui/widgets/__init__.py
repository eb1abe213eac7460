"""Small building blocks that panels are made of."""
