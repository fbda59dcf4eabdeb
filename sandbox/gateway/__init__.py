"""The gateway: the WebSocket that sends a bot its events."""
