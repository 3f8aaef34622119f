"""Drawing digits, preparing them, and what a network answers."""
