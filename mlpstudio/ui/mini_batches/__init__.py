"""The parts of the panel of mini-batches."""
