"""The inspector: any array of the program, looked at closely."""
