"""Reading texts from files, and writing Word documents."""
