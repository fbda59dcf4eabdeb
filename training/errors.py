"""The exceptions that this package raises on purpose; each text is one plain sentence."""


class TrainingError(Exception):
    """A run that can't start or can't continue."""


class CorpusError(TrainingError):
    """A corpus is missing, or its files break the rules of docs/corpora.md."""
