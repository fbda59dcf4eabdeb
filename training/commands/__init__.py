"""The commands of `python -m training`, one function each; `training.__main__` registers them."""
