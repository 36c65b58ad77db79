"""The mirror: two views of one check and the gap, what is asked and practised, what is expected."""
