"""MLP Studio: an offline desktop laboratory for learning neural networks."""

__version__ = "0.1.0"
