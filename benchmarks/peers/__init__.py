"""Those who do the same work: one module each, with one function that times it."""
