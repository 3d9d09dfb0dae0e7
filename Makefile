# Two targets do everything: `make demo` shows the tool at work, `make test` runs every test.
PYTHON ?= python3
BIN := .venv/bin
WORKERS ?= auto
PACKAGES := checker codemods repoint runidsystem

.PHONY: demo test bench lint clean

demo: .venv/demo.stamp
	@echo
	$(BIN)/repoint check examples/webhook-server || test $$? -eq 1

test: .venv/test.stamp node_modules/.stamp lint
	$(BIN)/pytest -n $(WORKERS)

lint: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/dev.stamp node_modules/.stamp bench/node_modules/.stamp
	$(BIN)/python -m bench

.venv/demo.stamp: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	$(BIN)/python -m compileall -q $(PACKAGES)
	@touch $@

.venv/test.stamp: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test]'
	$(BIN)/python -m compileall -q $(PACKAGES)
	@touch $@

.venv/dev.stamp: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(BIN)/python -m compileall -q $(PACKAGES)
	@touch $@

node_modules/.stamp: package.json package-lock.json
	npm ci --no-audit --no-fund --loglevel=error
	@touch $@

bench/node_modules/.stamp: bench/package.json bench/package-lock.json
	npm ci --prefix bench --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

clean:
	rm -rf .venv node_modules bench/node_modules bench/work
