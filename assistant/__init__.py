"""Gewone Taal: answers from a municipality's policy documents in plain Dutch, checked against their source."""
