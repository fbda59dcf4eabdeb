"""Models on n-grams of characters: what our networks and the judge are compared with."""
