"""Puppets, places, templates, the stage they are laid out on, painting, the camera, the linter."""
