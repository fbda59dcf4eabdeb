"""The world in memory: people, channels, messages and files."""
