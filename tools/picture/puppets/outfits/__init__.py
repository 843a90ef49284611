"""Clothes by role: what an outfit puts on, and how its pieces are drawn."""
