"""What pidato costs and how good it is, measured; see README.md."""
