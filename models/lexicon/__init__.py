"""What names mean: short glosses of characters and words, and finding characters by what they mean."""
