"""It speaks the traveller's language, and fits where it is shown."""
