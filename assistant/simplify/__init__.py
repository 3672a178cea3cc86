"""Rewriting a text in plain Dutch, sentence by sentence, with proof of what was kept."""
