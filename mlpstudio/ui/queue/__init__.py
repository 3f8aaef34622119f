"""The sections of the queue panel."""
