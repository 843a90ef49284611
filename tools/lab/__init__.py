"""Frames to film: colour conversion, encoding, joining, probing, decoding."""
