"""Lists the facts of real journeys, read from their sources and never from our YAML."""
