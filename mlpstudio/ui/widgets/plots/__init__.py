"""Plots of curves, the items they are made of, and the controls around them."""
