"""Animals: one module a kind, each a body of its own over the shared four-legged rig."""
