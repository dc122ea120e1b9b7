# `make run` and `make test` are all a newcomer needs; each sets up what it uses.
PYTHON ?= python3
QUERY ?= Syrian recruits
POLNEAR ?= ../shared/polnear/dev.jsonl
BIN := .venv/bin
SOURCES := src/trace tests benchmarks

.PHONY: run test check format bench accuracy clean

run: .venv/.installed
	$(BIN)/trace claim "$(QUERY)"

test: .venv/.dev
	$(BIN)/python -m pytest -q

check: .venv/.dev
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/mypy tests benchmarks
	$(BIN)/lint-imports

format: .venv/.dev
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

bench: .venv/.dev
	$(BIN)/python benchmarks/run.py

accuracy: .venv/.dev
	$(BIN)/python benchmarks/accuracy.py $(POLNEAR)

clean:
	rm -rf .venv build dist

# The virtual environment needs no python3-venv package: pip installs into it from outside.
.venv/.made:
	$(PYTHON) -m venv --clear --without-pip .venv
	touch $@

.venv/.installed: .venv/.made pyproject.toml
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --disable-pip-version-check -e .
	touch $@

.venv/.dev: .venv/.made pyproject.toml
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --disable-pip-version-check -e ".[dev]"
	touch .venv/.installed $@
