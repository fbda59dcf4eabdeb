"""The article of 2017 done again: its two lists of invented names, and how good they are."""
