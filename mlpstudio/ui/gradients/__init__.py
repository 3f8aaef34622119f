"""Gradients and updates: from the norms of a run to curves, legend and words."""
