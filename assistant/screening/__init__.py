"""Screening by rule: what kind of text a question is, apart from its subject."""
