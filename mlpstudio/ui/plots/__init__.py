"""The live plots: from a run to curves, levels, marks, legends and files."""
