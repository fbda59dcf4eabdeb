"""Fitting a network to names."""
