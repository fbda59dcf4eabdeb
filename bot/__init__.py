"""The Discord application: it invents names and answers people."""
