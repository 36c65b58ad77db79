"""What changed and when, from git."""
