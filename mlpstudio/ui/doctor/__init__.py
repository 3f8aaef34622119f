"""The doctor in the window: when it looks at the run, and how it says what it found."""
