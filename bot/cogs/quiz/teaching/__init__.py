"""What players learn from a game: reveals, hints, reviews and rules."""
