"""What names are asked for, and what no name can meet."""
