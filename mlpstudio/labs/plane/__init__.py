"""Maps of the plane: points moved, turned, sheared and folded."""
