"""What a cog is built from."""
