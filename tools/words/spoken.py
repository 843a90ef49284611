"""Spoken forms: how symbols, units and numbers are said. Captions keep what was written."""


def spoken_form(text: str) -> str:
    return text
