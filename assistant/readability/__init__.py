"""How hard a Dutch text is to read, and why."""
