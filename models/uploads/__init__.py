"""Rosters that maintainers upload: reading them as untrusted input, previewing them, and keeping them on disk."""
