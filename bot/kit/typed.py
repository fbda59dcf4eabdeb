"""What people type into options, in one form, so that it can be compared."""

from models.roster.normal import normalize

__all__ = ["normalize"]
