"""English as far as a reader of Indonesian news asks in it."""
