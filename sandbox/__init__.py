"""A local Discord: a loopback server with Discord's REST API v10 and gateway v10, and a web page.

An unmodified bot library connects to it over real sockets; people use the bot on the page.
The names of resources, events and error codes are those of https://discord.com/developers/docs.
"""
