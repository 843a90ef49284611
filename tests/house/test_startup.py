"""Saying hello is quick: `auteur --help` imports no heavy vendor."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = (
    "langgraph", "langchain_core", "langchain_openai", "openai", "chromadb", "onnxruntime", "cv2",
    "skia", "playwright", "numpy", "scipy", "numba", "av", "sqlalchemy", "alembic", "uharfbuzz",
    "hibari", "fastapi",
)  # fmt: skip
SAY_HELLO = """
import sys
sys.argv = ["auteur", *sys.argv[1:]]
from server.cli import main
try:
    code = main()
except SystemExit as stop:
    code = stop.code
print("IMPORTED", *sorted({name.split(".")[0] for name in sys.modules}))
sys.exit(code)
"""


@pytest.mark.skipif(
    importlib.util.find_spec("server.cli") is None, reason="the command line is not here yet"
)
@pytest.mark.parametrize(
    ("words", "code", "allowed"),
    [
        (("--help",), 0, set()),
        (("make", "--help"), 0, set()),
        # A bad input may know the ledger's tables, but wakes no model, browser or encoder.
        (("make", "no-such-file.md"), 2, {"sqlalchemy"}),
    ],
)
def test_help_and_bad_input_import_no_heavy_vendor(
    words: tuple[str, ...], code: int, allowed: set[str], tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SAY_HELLO, *words],
        cwd=ROOT,
        env={"AUTEUR_HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == code, done.stderr
    imported = done.stdout.splitlines()[-1].split()
    assert imported[0] == "IMPORTED"
    assert sorted(set(HEAVY) & set(imported) - allowed) == []
