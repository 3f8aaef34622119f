"""The sections of the training panel."""
