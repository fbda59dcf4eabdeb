"""Drives the sandbox by program, for tests and benchmarks."""
