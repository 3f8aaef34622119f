"""What a trained network does inside, and what its answers are worth."""
