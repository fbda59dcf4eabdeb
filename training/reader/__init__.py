"""Learning the reader: what it knows of characters, the ratings, fitting and measuring. See docs/ratings.md."""
