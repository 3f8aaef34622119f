"""The sections of the shape quiz."""
