"""Discord on your desk: a loopback server that speaks Discord's REST API v10 and gateway v10, and a web page.

A bot library connects to it over real sockets, unmodified; people talk to the bot on the page.
The names of resources, events and error codes are those of https://discord.com/developers/docs.
"""
