"""The report of a run: one file that shows everything without the program."""
