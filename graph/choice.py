"""A name a person chose from a list, or the sentence that names the nearest valid ones."""

from difflib import get_close_matches

from film.errors import BadInput


def chosen(what: str, given: str, valid: tuple[str, ...]) -> str:
    """`given` when it is valid. Raises BadInput naming the nearest valid names."""
    if given in valid:
        return given
    near = get_close_matches(given.lower(), valid, n=3, cutoff=0.3) or list(valid[:5])
    raise BadInput(f"Unknown {what}", f"“{given}”", f"nearest: {', '.join(near)}")
