"""Gradient descent on curves, surfaces and small real problems, and the pictures of it."""
