"""The current run: its controller, what it measures, and what is said about it."""
