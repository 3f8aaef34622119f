"""The picture of a network and the cards of its layers."""
