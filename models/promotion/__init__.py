"""Making a new version active: staging, the gates, and the swap."""
