"""What Discord does with commands, interactions and messages."""
