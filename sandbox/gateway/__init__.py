"""The gateway: the WebSocket that tells a bot what happens."""
