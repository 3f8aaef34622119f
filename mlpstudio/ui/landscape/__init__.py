"""The parts of the landscape panel."""
