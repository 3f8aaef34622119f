"""Reusable widgets: they know arrays, never the session."""
