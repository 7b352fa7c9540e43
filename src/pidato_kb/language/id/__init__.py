"""Indonesian language knowledge as data: word lists without logic, all in lower case unless a list says otherwise."""
