"""The versions of a style: what each is like, how two compare, and which one serves, is kept or is deleted.

The cog of /models and `python -m models` both call this package. Everything here blocks.
"""
