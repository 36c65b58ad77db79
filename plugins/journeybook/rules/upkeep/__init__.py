"""Somebody looks after it: reviews, evidence, drafts and promises in time."""
