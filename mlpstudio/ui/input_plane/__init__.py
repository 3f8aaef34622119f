"""Sections of the panel of the input plane."""
