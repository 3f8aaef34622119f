"""Limits that hold everywhere."""

LARGEST_WHOLE = 2**63 - 1
"""Arithmetic with larger numbers is not certain to end well: they do not fit into an array, and
the largest not even into a float."""
