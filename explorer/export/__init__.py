"""Entries to files: one content model, a thin writer a format."""
