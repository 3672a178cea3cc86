"""The documents: their catalogue, and the readers that turn each layout into passages."""
