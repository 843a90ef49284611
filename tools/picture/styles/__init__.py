"""How each visual style draws: one file a style."""
