"""Real names: the roster of a style, and how its names are read."""
