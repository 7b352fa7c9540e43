"""Values → plain records: what every format and every other program gets to see."""
