"""The sections of the evaluation panel."""
