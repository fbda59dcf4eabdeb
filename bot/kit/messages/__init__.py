"""What is in a message of Discord: its texts and menus, and the names in them."""
