"""Curves, surfaces and landscapes with those who descend on them."""
