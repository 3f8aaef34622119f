"""Data sets: built-in handwriting, MNIST files, and what prepares a drawing for a network."""
