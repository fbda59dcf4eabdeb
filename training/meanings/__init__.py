"""How the lexicon is made: glosses written by hand, and a dictionary for the rest."""
