"""Initiatives: what they are worth, whether they keep to what was agreed, what they answer."""
