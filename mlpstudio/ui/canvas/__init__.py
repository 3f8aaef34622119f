"""Sections of the panel in which a digit is drawn."""
