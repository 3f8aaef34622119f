"""The sections of the panel of a person's own digits."""
