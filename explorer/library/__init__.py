"""What is kept: documents, plans and links in SQLite."""
