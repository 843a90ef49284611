"""How fast the house renders a fixed set of films, against the encoder's floor."""
