"""What a bot may send: Discord's limits as pydantic models, and their complaints in Discord's words."""
