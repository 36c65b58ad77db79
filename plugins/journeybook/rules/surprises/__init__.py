"""What you write is what you get: the surprises of YAML, and fields that do not exist."""
