"""Both sides are there: employees who carry, and teams who own."""
