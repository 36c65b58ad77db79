"""The journey can be followed: an owner, an end, and no more than one can take in."""
