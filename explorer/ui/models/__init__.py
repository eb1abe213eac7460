"""Item models: what the lists show, as data."""
