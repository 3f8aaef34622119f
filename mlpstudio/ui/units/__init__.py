"""The sections of the units panel."""
