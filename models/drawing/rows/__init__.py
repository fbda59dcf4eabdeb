"""Rows of probabilities of the next token: computed whole, looked up, or only as far as drawing needs them."""
