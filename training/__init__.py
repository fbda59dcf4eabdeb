"""How a name model is made: corpora, data set, trainer, evaluation and the command line."""
