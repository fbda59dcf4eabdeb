"""Practice: private, endless and without points; it explains each answer, and asks what a person gets wrong."""
