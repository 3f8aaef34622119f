"""The parts of the descent labs, one file each."""
