"""People's pens: digits set down by hand, and the manners in which they are drawn again."""
