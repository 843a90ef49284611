"""Makers: the ~15-line adapters between a slot and the agent or tool that fills it."""
