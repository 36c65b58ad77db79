"""Where the trips of the organisation are, what is next, and where they cross each other."""
