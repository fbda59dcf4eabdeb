"""Alembic migrations. Write a new one by hand in `versions/`, in the form of the latest one there."""
