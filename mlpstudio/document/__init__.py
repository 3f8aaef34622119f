"""The project a person edits: frozen values, edits, undo history and files."""
