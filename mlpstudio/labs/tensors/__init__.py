"""Tensors: their facts, where each number comes from, and what NumPy does with shapes."""
