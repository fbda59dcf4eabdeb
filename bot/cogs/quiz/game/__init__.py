"""Playing a game in a channel."""
