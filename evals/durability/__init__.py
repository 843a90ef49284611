"""Kill it anywhere: nothing finished is redone, and the film comes out the same."""
