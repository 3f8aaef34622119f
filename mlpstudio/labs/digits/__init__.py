"""A digit that is drawn: strokes, pre-processing, what decides the answer, teaching."""
