"""The pages of the data panel."""
