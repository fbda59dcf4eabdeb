"""One package a plugin; `bot.plugins` discovers them."""
