"""Cut-out puppets: figures of pivoted parts that act a sheet's cues."""
