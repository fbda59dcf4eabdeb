"""Rosters that maintainers upload: the form, the preview, storing and removing them."""
