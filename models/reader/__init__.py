"""The reader: predicts how a blind reader would rate a name, its type, and the gender that it is read with.

It knows characters, pairs of characters and shapes of names, and no name: see docs/ratings.md for what it learned
from. Made by `training.reader`.
"""
