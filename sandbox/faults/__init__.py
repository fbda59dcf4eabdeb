"""Faults on order: what a network, a proxy or Discord on a bad day does to a bot."""
