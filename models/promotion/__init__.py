"""Making a new version active: gates, staging and the swap."""
