"""The plane under maps: what it shows, and how it is painted."""
