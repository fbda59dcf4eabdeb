"""What a bot may send: Discord's limits as pydantic models, with Discord's error codes."""
