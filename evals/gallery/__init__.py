"""Everything the house can draw, laid out to be judged: by the linter, by pixels, by eye."""
