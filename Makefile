# make site   sets up and builds the site into site/; make test sets up all that tests need and runs them.
# Only Python 3.11 or newer and make must be there. `make help` lists the rest.

SHELL := /bin/sh
.SUFFIXES:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules

VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PY := $(BIN)/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet --no-input

# A stamp carries the content of what it was made from: another lock makes another stamp, a second run finds it.
sum = $(shell cat $(1) 2>/dev/null | cksum | tr ' ' -)
SITE := $(VENV)/site-$(call sum,requirements.txt pyproject.toml).stamp
TEST := $(VENV)/test-$(call sum,requirements.txt requirements-test.txt pyproject.toml).stamp

.PHONY: help site test test-alles check serve bench kwaliteit lock clean chromium nginx

help:
	@echo 'make site        build the site into site/'
	@echo 'make test        linters, types and tests; installs Chromium on Debian and Ubuntu'
	@echo 'make test-alles  the same, with the whole matrix of languages and widths; installs nginx there too'
	@echo 'make check       check the data only'
	@echo 'make serve       build and show on http://127.0.0.1:8000/'
	@echo 'make bench       measure sizes and times'
	@echo 'make kwaliteit   measure a release into content/kwaliteit.json, which the site shows; a few minutes'
	@echo 'make lock        renew requirements.txt and requirements-test.txt'
	@echo 'make clean       remove the site, the environment and all caches'

site: $(SITE)
	@$(PY) -m generator build

check: $(SITE)
	@$(PY) -m generator check

serve: $(SITE)
	@$(PY) -m generator serve

# A browser mostly waits: its tests run beside the others. Their output comes when both are done, and one of them
# builds the site for both (tests/gedeeld.py).
test: MATRIX := -m 'not alles'
test-alles: nginx
test test-alles: $(TEST) chromium
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy
	@run=$$(mktemp -d); export OCO_GEDEELD="$$run"; \
	$(PY) -m pytest $(MATRIX) tests/browser >"$$run/browser.log" 2>&1 & browser=$$!; \
	trap 'kill $$browser; rm -rf "$$run"; exit 130' INT TERM; \
	$(PY) -m pytest $(MATRIX) --ignore=tests/browser; rest=$$?; \
	wait $$browser; browser=$$?; cat "$$run/browser.log"; rm -rf "$$run"; \
	exit $$((rest | browser))

# With BENCH='--vernieuw' the table and the picture in the README are renewed too; tests/bench/bench.py tells the rest.
bench: $(TEST)
	@$(PY) -m tests.bench.gewicht
	@$(PY) -m tests.bench.zoeken
	@$(PY) -m tests.bench.bench $(BENCH)

# PARTS='html vertaling' measures only those again.
kwaliteit: $(TEST) chromium
	@$(PY) -m tests.kwaliteit $(PARTS)

clean:
	rm -rf site .site.oco-* .cache $(VENV) .venv-lock .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find generator site_templates tests -name __pycache__ -prune -exec rm -rf {} +

$(PY):
	@for python in $${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
	  echo "Setting up $(VENV) with $$("$$python" --version)"; \
	  "$$python" -m venv --clear $(VENV) && exit 0; \
	  rm -rf $(VENV); \
	  echo "This Python cannot make an environment. On Debian and Ubuntu: apt-get install python3-venv" >&2; \
	  exit 1; \
	done; \
	echo 'No Python 3.11 or newer was found. Install it from your system or from python.org,' >&2; \
	echo 'or name it: make PYTHON=/path/to/python3' >&2; \
	exit 1

$(SITE): | $(PY)
	@echo 'Installing what the site needs (requirements.txt)'
	@$(PIP) install --no-compile --require-hashes -r requirements.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@rm -f $(VENV)/site-*.stamp
	@touch $@

$(TEST): $(SITE)
	@echo 'Installing what the tests need (requirements-test.txt)'
	@$(PIP) install --no-compile --require-hashes -r requirements-test.txt
	@rm -f $(VENV)/test-*.stamp
	@touch $@

# Playwright drives the Chromium of the system: one browser, kept safe by the system's own updates.
chromium:
	@found() { command -v chromium || command -v chromium-browser || command -v google-chrome; }; \
	if found >/dev/null; then exit 0; fi; \
	if command -v apt-get >/dev/null; then \
	  echo 'Installing Chromium, which the browser tests need (apt-get)'; \
	  as_root=; if [ "$$(id -u)" != 0 ]; then as_root=sudo; fi; \
	  if [ -z "$$as_root" ] || command -v sudo >/dev/null; then \
	    log=$$(mktemp); \
	    { $$as_root apt-get update && \
	      { DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y --no-install-recommends chromium || \
	        DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y --no-install-recommends chromium-browser; }; \
	    } >"$$log" 2>&1 || { tail -20 "$$log" >&2; }; \
	    rm -f "$$log"; \
	    if found >/dev/null; then exit 0; fi; \
	  fi; \
	  echo 'The browser tests need Chromium. Run as root: apt-get install chromium' >&2; \
	  exit 1; \
	fi; \
	for manager in 'dnf install' 'zypper install' 'pacman -S' 'apk add' 'brew install --cask'; do \
	  if command -v $${manager%% *} >/dev/null; then \
	    echo "The browser tests need Chromium. Run: $$manager chromium" >&2; \
	    exit 1; \
	  fi; \
	done; \
	echo 'The browser tests need Chromium: install it so that the command chromium, chromium-browser or google-chrome starts it.' >&2; \
	exit 1

# `make test-alles` looks at the site as a municipality serves it. Debian starts what it installs: nobody asked for that.
nginx:
	@found() { PATH="$$PATH:/usr/sbin:/usr/local/sbin:/opt/homebrew/bin" command -v nginx; }; \
	if found >/dev/null; then exit 0; fi; \
	if command -v apt-get >/dev/null; then \
	  echo 'Installing nginx, which make test-alles needs (apt-get)'; \
	  as_root=; if [ "$$(id -u)" != 0 ]; then as_root=sudo; fi; \
	  if [ -z "$$as_root" ] || command -v sudo >/dev/null; then \
	    log=$$(mktemp); \
	    { $$as_root apt-get update && \
	      DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y --no-install-recommends nginx; \
	    } >"$$log" 2>&1 || { tail -20 "$$log" >&2; }; \
	    rm -f "$$log"; \
	    if found >/dev/null; then $$as_root systemctl disable --now nginx >/dev/null 2>&1; exit 0; fi; \
	  fi; \
	fi; \
	echo 'make test-alles needs nginx. Install it so that the command nginx is there, on Debian: apt-get install nginx' >&2; \
	exit 1

# Run this with the oldest Python that we support: it asks for the most. tests/site/test_lock.py shows that what comes
# out is enough for every system and Python. Then look at the difference and run the tests.
LOCK := .venv-lock/$(notdir $(BIN))/pip-compile --quiet --upgrade --strip-extras --allow-unsafe --generate-hashes \
	--build-deps-for editable --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options
lock: $(PY)
	@[ -x .venv-lock/$(notdir $(BIN))/pip-compile ] || { $(PY) -m venv .venv-lock && \
	  .venv-lock/$(notdir $(BIN))/python -m pip --quiet --disable-pip-version-check install 'pip-tools>=7.5,<8'; }
	@CUSTOM_COMPILE_COMMAND='make lock' $(LOCK) --output-file requirements.txt pyproject.toml
	@CUSTOM_COMPILE_COMMAND='make lock' $(LOCK) --extra test --constraint requirements.txt \
	  --output-file requirements-test.txt pyproject.toml
