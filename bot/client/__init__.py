"""discord.py's plumbing: the client, the discovery of plugins, the commands that Discord knows."""
