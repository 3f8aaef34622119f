"""The sections of the network design panel."""
