"""Capabilities without judgement: words, picture, sound, lab, models, delivery."""
