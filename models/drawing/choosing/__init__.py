"""Choosing, among drawn names, those that read best."""
