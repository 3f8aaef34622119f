"""The sections of the panel that shows a training step in slow motion."""
