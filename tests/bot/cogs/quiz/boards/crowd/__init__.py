"""Databases of many players, for the benchmark of boards: made at once, and read as the bot reads them."""
