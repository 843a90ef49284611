# The two commands are `make film` and `make test`; both set the house up first, which takes a moment
# once it has been done (a stamp in .venv holds the lock's hash).

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN = $(VENV)/bin
FILM ?= examples/coffee.md

.PHONY: setup film test lint types bench bench-long profile parity evals gallery controls lock

setup:
	@$(PYTHON) -m tools.environment $(VENV)
	@$(BIN)/python -m tools.setup

film: setup
	@$(BIN)/auteur make $(FILM)

# Tracing stays off, and state that a future LangGraph would refuse is an error today.
test: export LANGSMITH_TRACING = false
test: export LANGGRAPH_STRICT_MSGPACK = true
test: setup
	$(BIN)/pytest -q -n 2 tests

lint: setup
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-cache

types: setup
	$(BIN)/basedpyright --pythonpath $(BIN)/python

# Five films of 30 s against the encoder's floor; wants a quiet machine and five minutes.
bench: setup
	@$(BIN)/python -m evals.bench

# Films of one, three and ten minutes, and one word changed in the longest.
bench-long: setup
	@$(BIN)/python -m evals.bench_long

# Where the time of a render goes (dist/profile/): of the bench's films, or SCRIPT=… .
profile: setup
	@$(BIN)/python -m evals.profile $(if $(SCRIPT),--script $(SCRIPT))

# Preview, camera and Chromium's own film of the bench's five films, side by side.
parity: setup
	@$(BIN)/python -m evals.parity

# The bench, the three paths against each other, every template in every format, style and kind of
# words, and twenty kills of a small film at random moments, faults at work, what is foreseen of ten
# films, and the encoder beside its plain self.
evals: bench parity
	@$(BIN)/python -m evals.gallery.matrix
	@$(BIN)/python -m evals.durability.kill --limit 20
	@$(BIN)/python -m evals.faults
	@$(BIN)/python -m evals.preflight
	@$(BIN)/python -m evals.encoder

# Everything the house draws on one page (dist/gallery/index.html), and the README's sheet of it.
gallery: setup
	@$(BIN)/python -m evals.gallery.page --picture docs/gallery.png

# Keeps what is painted now as the pictures that tests compare with. Look at them before committing.
controls: setup
	@$(BIN)/python -m evals.gallery.controls

# Rewrites the lock from pyproject.toml; needs uv. It must name no download host.
lock:
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --no-header --no-emit-index-url -q -o requirements.lock
