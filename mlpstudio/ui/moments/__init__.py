"""Looking at earlier moments of a run."""
