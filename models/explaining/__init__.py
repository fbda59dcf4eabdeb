"""How a model read a name: the gates of its network, what it remembered, and what it expected."""
