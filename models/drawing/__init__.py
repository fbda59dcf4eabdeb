"""Drawing new names from a model."""
