"""Pictures of every view: ``python3 -m tests.gallery DIR``."""
