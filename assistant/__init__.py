"""Gewone Taal: answers from a municipality's policy documents in plain Dutch, with their sources."""
