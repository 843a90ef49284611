"""One file a template: each draws its content value onto a board, laid out apart for wide and tall
frames.
"""
