"""Arrays as cells, shapes in words, and where each number comes from."""
