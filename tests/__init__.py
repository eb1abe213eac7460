"""The tests, laid out like ``explorer/``; ``python3 -m tests`` runs them all."""
