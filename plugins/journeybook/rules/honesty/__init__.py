"""What it says is known: feelings, figures and results rest on something."""
