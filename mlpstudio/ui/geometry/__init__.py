"""The parts of the panel of maps of the plane."""
