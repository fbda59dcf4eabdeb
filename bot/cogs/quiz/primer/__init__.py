"""The primer: a new player is told, once and privately, who the authors are."""
