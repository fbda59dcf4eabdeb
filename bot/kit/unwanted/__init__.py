"""Names that should not come: the operator's blocklist, and what people report."""
