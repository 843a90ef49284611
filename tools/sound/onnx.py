"""Voice models as onnxruntime sessions that also tell their phone durations.

Both models compute durations inside and keep them there. Protobuf joins a repeated message field by
merging, so a few bytes appended to the file's bytes add an output to the graph: the model file
itself is never rewritten.
"""

from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

GRAPH, OUTPUT, NAME = 7, 12, 1
"""Protobuf field numbers: ModelProto.graph, GraphProto.output, ValueInfoProto.name."""


def length_delimited(number: int, content: bytes) -> bytes:
    """A protobuf field of wire type 2."""
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


_LOADING = Lock()


def session_telling(path: Path, tensor: str) -> Any:
    """The process's one session of this model with `tensor` as its last output; safe to run from
    several threads."""
    with _LOADING:
        return _session(path, tensor)


@lru_cache(maxsize=4)
def _session(path: Path, tensor: str) -> Any:
    """One thread: lines are spoken in parallel, and one thread keeps the order of additions, hence
    the bytes.
    """
    import onnxruntime

    extra = length_delimited(
        GRAPH, length_delimited(OUTPUT, length_delimited(NAME, tensor.encode()))
    )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.use_deterministic_compute = True
    options.enable_cpu_mem_arena = False  # its arena keeps the longest line's memory for good
    return onnxruntime.InferenceSession(
        path.read_bytes() + extra, options, providers=["CPUExecutionProvider"]
    )
