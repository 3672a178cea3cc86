"""The Dutch toolkit: sentences, words, lemmas, compounds, search terms, spelling, language."""
