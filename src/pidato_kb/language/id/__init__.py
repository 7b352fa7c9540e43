"""language/id."""
