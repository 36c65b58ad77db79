"""How an organisation answers the questions it asks itself, counted as strictly as the checks."""
