"""Programs that `make` runs: set-up and upkeep, no part of the product."""
