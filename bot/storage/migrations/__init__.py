"""Alembic migrations. A new one goes to `versions/`, written by hand after the last one's example."""
