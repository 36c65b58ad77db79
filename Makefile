# The tasks of this repository. `make` alone lists them.
#
# `make serve` and `make test` need nothing but Python >= 3.11.5 and make: whatever
# else they use is set up on the way, and only again when a lock has changed.

SHELL := /bin/sh
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

ADDR ?= 127.0.0.1
PORT ?= 8000
VENV ?= .venv

BIN := $(VENV)/bin
PY := $(BIN)/python
CATALOGUES := plugins/journeybook/words/catalogues

# MkDocs takes OFFLINE=1 for a mistake, people do not.
override OFFLINE := $(if $(filter true yes on 1,$(OFFLINE)),true,false)
export OFFLINE
# The edition for an audience: make site AUDIENCE=board
ifdef AUDIENCE
export JOURNEYBOOK_AUDIENCE := $(AUDIENCE)
endif
# Material prints a notice about MkDocs 2 on every run; pyproject.toml keeps to MkDocs 1.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# Runs pytest with the browser and the Node that were found or installed.
PYTEST = browser=$$($(PY) -m tools.browser) && node=$$($(PY) -m tools.node) && \
  CHROME_PATH="$$browser" NODE="$$node" $(PY) -m pytest

# Takes a variable that has to be given, as in make publish TO=folder.
told = $(or $($(1)),$(error name a folder: make $(2) $(1)=folder))

##@ Publish

.PHONY: serve
serve: $(VENV)/ready ## Show the site while you edit it (PORT=8000, ADDR=127.0.0.1)
	@$(BIN)/journeybook schema 2>/dev/null || true
	@echo "Opens at http://$(ADDR):$(PORT)/ (stop with Ctrl+C)"
	@$(BIN)/mkdocs serve --dev-addr $(ADDR):$(PORT)

.PHONY: site
site: $(VENV)/ready ## Build the site into site/ (OFFLINE=true: for disk; AUDIENCE=board: an edition)
	$(BIN)/mkdocs build --strict --clean

.PHONY: publish
publish: $(VENV)/ready ## Publish in a folder, whole or not at all (TO=/var/www/journeys)
	@$(BIN)/journeybook build --to "$(call told,TO,publish)"

.PHONY: rollback
rollback: $(VENV)/ready ## Go back to what was published before (TO=/var/www/journeys)
	@$(BIN)/journeybook rollback --to "$(call told,TO,rollback)"

.PHONY: schema
schema: $(VENV)/ready ## Let editors complete and explain: write the schemas of the YAML files
	@$(BIN)/journeybook schema

##@ Check

.PHONY: test
test: static node_modules/ready ## Run everything CI runs, the real browser included
	@$(PYTEST) --numprocesses auto -m "not slow" $(ARGS)

.PHONY: static
static: $(VENV)/ready ## Check style, types and floors only
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# pytest answers 5 when it finds no slow test: nothing to run is nothing wrong.
.PHONY: gates
gates: node_modules/ready ## Run the slow tests
	@$(PYTEST) --numprocesses auto -m slow $(ARGS) || [ $$? -eq 5 ]

.PHONY: chaos
chaos: node_modules/ready ## Kill builds, fill disks: the published site stays whole (KILLS=100)
	@export KILLS="$(or $(KILLS),100)" && $(PYTEST) tests/publishing -s --quiet $(ARGS)

.PHONY: bench
bench: node_modules/ready ## Measure builds beside plain Markdown and Hugo, lint beside loading, and pages
	@$(PY) -m bench $(ARGS)
	@browser=$$($(PY) -m tools.browser) && CHROME_PATH="$$browser" $(PY) -m bench.lighthouse

##@ Renew

.PHONY: golden
golden: node_modules/ready ## Rewrite the golden files (read the diff afterwards)
	@$(PYTEST) -m "not slow" --write-golden $(ARGS)

.PHONY: words
words: $(VENV)/ready ## Bring the Dutch catalogue up to date with the code
	@mkdir -p build
	@$(PY) -m babel.messages.frontend --quiet extract --mapping babel.cfg --no-default-keywords \
	  --keyword _ --keyword gettext --keyword ngettext:1,2 --keyword Message \
	  --project journeybook --copyright-holder "the journeybook authors" \
	  --no-location --sort-output --no-wrap --output build/journeybook.pot plugins/journeybook
	@$(PY) -m babel.messages.frontend --quiet update --locale nl --init-missing --no-fuzzy-matching --ignore-obsolete \
	  --ignore-pot-creation-date --no-wrap \
	  --input-file build/journeybook.pot --output-file $(CATALOGUES)/nl.po

.PHONY: pictures
pictures: $(VENV)/ready ## Take the pictures of the editors' guide again
	@browser=$$($(PY) -m tools.browser) && CHROME_PATH="$$browser" $(PY) -m tools.pictures

.PHONY: vendor
vendor: $(VENV)/ready ## Fetch the browser libraries that vendor.toml lists
	@$(PY) -m tools.vendor

.PHONY: licences
licences: $(VENV)/ready ## Tell the work of others again, after a new lock or library
	@$(PY) -m tools.licences

.PHONY: lock
lock: $(VENV)/ready ## Renew requirements.lock and package-lock.json
	@$(PY) -m venv build/uv && build/uv/bin/python -m pip install --quiet uv
	build/uv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11.5 --extra dev \
	  --generate-hashes --no-header --no-emit-index-url --output-file requirements.lock pyproject.toml
	$(PY) -m tools.node npm install --package-lock-only --no-audit --no-fund

.PHONY: clean
clean: ## Remove everything that can be made again
	rm -rf $(VENV) build node_modules site plugins/*.egg-info .cache .hypothesis .journeybook \
	  .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: help
help: ## List these tasks
	@awk 'BEGIN {FS = ":.*## "} \
	  /^##@ / {printf "\n%s\n", substr($$0, 5)} \
	  /^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# ---------------------------------------------------------------- set-up

# Candidates are run, not looked up: a version manager may offer names that do nothing.
# An environment that works is brought up to date, so that nothing is pulled from under its users.
$(VENV)/ready: requirements.lock pyproject.toml
	@if ! $(PY) tools/python.py 2>/dev/null; then \
	  for python in $(or $(PYTHON),python3.13 python3.12 python3.11 python3); do \
	    if "$$python" tools/python.py 2>/dev/null; then found=$$python; break; fi; \
	  done; \
	  if [ -z "$$found" ]; then \
	    echo "journeybook needs Python 3.11.5 or newer: install it, or name it with make PYTHON=/path/to/python3" >&2; \
	    exit 1; \
	  fi; \
	  echo "Setting up $(VENV) with $$("$$found" --version)"; \
	  "$$found" -m venv --clear $(VENV) || exit 1; \
	fi
	@$(PY) -m pip install --quiet --require-hashes --requirement requirements.lock
	@$(PY) -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

node_modules/ready: package.json package-lock.json .npmrc $(VENV)/ready
	@$(PY) -m tools.node npm ci --no-audit --no-fund --loglevel=error
	@touch $@
