"""The ground floor: frozen values, pure functions, errors. No I/O, nothing but pydantic."""
