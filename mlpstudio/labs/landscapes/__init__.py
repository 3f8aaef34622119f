"""The loss of a real network around its weights, and how large a learning rate it bears."""
