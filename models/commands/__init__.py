"""The commands of `python -m models`: what /models does in Discord, from a shell."""
