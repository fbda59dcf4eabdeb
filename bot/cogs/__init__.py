"""One package a plugin; `bot.client.plugins` discovers them."""
