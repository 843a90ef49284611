"""Voices, word times, music, effects, captions, the mix and its measures."""
