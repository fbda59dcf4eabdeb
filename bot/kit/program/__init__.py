"""The training program, as a child process."""
