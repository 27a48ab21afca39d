# `make run` and `make test` are all the set-up there is: each installs what is missing first.

PYTHON ?= python3
BIN := .venv/bin
CONSTRAINTS := .ci/constraints.txt
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_CONSTRAINT=$(CONSTRAINTS) $(BIN)/python -m pip
# Not isolated, installing again needs no network: what builds and what is wanted is there.
INSTALL := $(PIP) install --quiet --no-build-isolation
# Marks of what .venv holds; made last, so that what was broken off is begun again. The first
# is of this place: programs in a .venv that was moved or copied would run the old checkout.
MADE := .venv/.made-$(shell pwd | cksum | cut -d ' ' -f 1)
INSTALLED := .venv/.installed
INSTALLED_DEV := .venv/.installed-dev
INSTALLED_BENCH := .venv/.installed-bench
CORES := $(shell nproc 2>/dev/null || getconf _NPROCESSORS_ONLN)
WORKERS := $(shell echo $$(($(CORES) < 4 ? $(CORES) + 1 : 4)))
TRANSLATION := resources/i18n/multivector_de
SHOTS := resources/screenshots
# What `make bench` measures against under node, in .venv/node_modules.
NODE_PEERS := d3-force@3.0.1 graphology@0.26.0 graphology-layout-forceatlas2@0.10.1
NPM := npm --no-audit --no-fund --no-save --no-update-notifier --ignore-scripts --loglevel=error
BENCH := QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/benchmarks -p no:cacheprovider \
  --tb=short --benchmark-storage=file://.venv/benchmarks --benchmark-quiet

.PHONY: run test bench bench-table screenshots translations constraints clean

run: $(INSTALLED)
	@.ci/system_libraries window
	@$(BIN)/multivector $(DOSSIER)

# Bytecode is kept, whatever the environment says: else each worker of pytest compiles all tests
# for itself, and each program that a test starts all of ours. What is not there yet is compiled
# beside mypy, which needs one core alone; what cannot be collected is told by the run itself.
# Files are handed out in their order: with the fullest first, as is usual, those that kill programs
# a hundred times in one test come last, and one worker waits for the other. There is a worker more
# than cores, four at most, for tests wait, too: for what they start, kill and write. As the cores
# are taken, threads of linear algebra in each of them would only turn in circles.
test: export PYTHONDONTWRITEBYTECODE =
test: export OPENBLAS_NUM_THREADS = 1
test: $(INSTALLED_DEV)
	@.ci/system_libraries tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@$(BIN)/python -m pytest --collect-only -p no:benchmark >/dev/null 2>&1 & \
	  echo "$(BIN)/mypy --strict app"; $(BIN)/mypy --strict app; found=$$?; wait; exit $$found
	$(BIN)/lint-imports
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder \
	  -p no:benchmark

# Measures everything beside its peers, in ten to twelve minutes, and prints a table. Bytecode is
# kept here too: what is timed is the program, not the compiling of what was changed last.
bench bench-table: export PYTHONDONTWRITEBYTECODE =
bench: $(INSTALLED_BENCH)
	@.ci/system_libraries tests
	$(BENCH)

# The same, and keeps the table with machine and versions in tests/benchmarks/README.md.
bench-table: $(INSTALLED_BENCH)
	@.ci/system_libraries tests
	$(BENCH) --write-table

screenshots: $(INSTALLED)
	@.ci/system_libraries window
	@mkdir -p $(SHOTS)
	$(BIN)/multivector screenshot -o $(SHOTS)/window-light.png --select KAZ,RUS --theme light
	$(BIN)/multivector screenshot -o $(SHOTS)/window-dark.png --select csto --theme dark
	$(BIN)/multivector figure -o $(SHOTS)/figure.png --preset a4-full --dpi 200 \
	  --caption "Kazakhstan stands with several sides at once: with Russia in the CSTO and the EAEU, with the United States in the C5+1, and with Japan and the EU."

# Finds new texts, then compiles. What is left `unfinished` in the .ts is for a person to
# translate (pyside6-linguist or any editor); the tests refuse it until that is done.
translations: $(INSTALLED)
	@.ci/system_libraries window
	$(BIN)/pyside6-lupdate -locations none -no-obsolete -sort-messages \
	  -tr-function-alias translate+=message \
	  $(sort $(shell find app/cli app/session app/ui -name '*.py')) -ts $(TRANSLATION).ts
	$(BIN)/pyside6-lrelease $(TRANSLATION).ts -qm $(TRANSLATION).qm

# Writes down the versions in use, after the tests have passed with newer ones.
constraints: $(INSTALLED_BENCH)
	$(BIN)/python -m pip freeze --exclude-editable > $(CONSTRAINTS)

clean:
	rm -rf .venv build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

$(MADE):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Multivector needs Python 3.11 or newer: make PYTHON=python3.12" >&2; exit 1; }
	@.ci/system_libraries venv $(PYTHON)
	$(PYTHON) -m venv --clear .venv
	@touch $@

$(INSTALLED): $(MADE) pyproject.toml $(CONSTRAINTS)
	$(INSTALL) hatchling
	$(INSTALL) --editable .
	@touch $@

$(INSTALLED_DEV): $(INSTALLED)
	$(INSTALL) --editable '.[dev]'
	@touch $@

$(INSTALLED_BENCH): $(INSTALLED_DEV)
	$(INSTALL) --editable '.[dev,bench]'
	@$(PIP) install --quiet --editable '.[bench-compiled]' 2>/dev/null \
	  || echo "Measuring without fa2: it has to be compiled, and that failed here" >&2
	@if ! { command -v node && command -v npm; } >/dev/null; then \
	  echo "Measuring without d3-force and graphology: there is no node with npm" >&2; \
	elif ! $(NPM) install --prefix .venv $(NODE_PEERS) >/dev/null 2>&1; then \
	  echo "Measuring without d3-force and graphology: npm could not install them" >&2; \
	fi
	@touch $@
