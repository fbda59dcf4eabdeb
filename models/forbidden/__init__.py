"""Names that are never invented: those of people, dictionary words, and what is crude."""
