"""One file a template: each draws its content for wide and for tall frames."""
