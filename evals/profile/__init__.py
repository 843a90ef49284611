"""Where the time of a render goes."""
