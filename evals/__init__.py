"""Benchmarks and evaluations; all of them run offline too."""
