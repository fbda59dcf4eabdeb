"""What tests drive the sandbox with."""
