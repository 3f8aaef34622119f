"""Functions that are typed: read safely, with exact derivatives, and where they are least."""
