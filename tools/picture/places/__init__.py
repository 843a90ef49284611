"""Drawn places: kitchen, city, forest, office, abstract, each at four times of day and composed for
each format."""
