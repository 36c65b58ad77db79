"""Guidance: which articles belong together, and which of them a journey is helped by."""
