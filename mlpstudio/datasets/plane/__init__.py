"""Points of the plane in classes: data whose every part can be drawn."""
