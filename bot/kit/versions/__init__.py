"""The versions of a style, as the cogs of /models and /train show and change them."""
