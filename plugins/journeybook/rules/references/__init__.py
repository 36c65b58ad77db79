"""What you name exists, and others can find it."""
