"""Measuring models: folds, peers, drawn names, the judge, and the page that shows the figures."""
