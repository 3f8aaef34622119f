"""The training engine: NumPy only, no user interface, no files."""
