"""The checks: one file per kind of mistake, each a function from a pair to signals."""
