"""Windows of their own: choosing a file, reporting a crash."""
