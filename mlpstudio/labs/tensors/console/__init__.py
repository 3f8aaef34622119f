"""A small NumPy console: lines are parsed, checked against tables and worked out, never run."""
