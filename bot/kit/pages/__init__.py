"""What people see, as plain data, and how it becomes a Discord message."""
