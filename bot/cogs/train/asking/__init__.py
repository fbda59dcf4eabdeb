"""How a maintainer asks for trainings: the form, and what was typed into it."""
