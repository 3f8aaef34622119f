"""The sections of the panel of kept runs."""
