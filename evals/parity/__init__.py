"""Is the preview the film? Three ways to the same picture, held against each other."""
