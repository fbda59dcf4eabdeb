"""How far back each kind of network remembers: the copy task, in which a symbol is recalled after a while."""
