"""Drawn places: kitchen, city, forest, office, abstract; four times of day, two formats."""
