"""The sections of the console panel."""
