# Every target does its own set-up. `make run` is the main job; `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# What the bot and its training need, and with that what the tests and checks do.
FOR_BOT := $(VENV)/.for-bot
FOR_DEV := $(VENV)/.for-dev
STYLES = $(basename $(notdir $(wildcard training/corpora/*.tsv)))
CHECKED := bot models sandbox training benchmarks tests

.PHONY: help run test lint format check train base quality browser clean

help:
	@echo "make run     start the bot (against the sandbox when DISCORD_TOKEN is not set)"
	@echo "make test    run the tests"
	@echo "make lint    run ruff, mypy and import-linter"
	@echo "make check   lint and test"
	@echo "make train   train the shipped checkpoints again"
	@echo "make base    train the base again that every style begins with"
	@echo "make quality measure the models on folds; writes docs/quality and the judge's calibration"
	@echo "make format  let ruff lay out the code"

$(FOR_BOT): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --editable .
	@touch $@

$(FOR_DEV): $(FOR_BOT)
	$(BIN)/pip install --quiet --editable '.[dev]'
	@touch $@

run: $(FOR_BOT)
	@exec $(BIN)/python -m bot

test: $(FOR_DEV) browser
	$(BIN)/pytest

lint: $(FOR_DEV)
	$(BIN)/ruff check $(CHECKED)
	$(BIN)/ruff format --check $(CHECKED)
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(FOR_DEV)
	$(BIN)/ruff check --fix $(CHECKED)
	$(BIN)/ruff format $(CHECKED)

check: lint test

train: $(FOR_BOT)
	for style in $(STYLES); do \
		$(BIN)/python -m training train --style $$style --preset best --out models/checkpoints || exit; \
	done

base: $(FOR_DEV)
	$(BIN)/python -m training base

quality: $(FOR_DEV)
	$(BIN)/python -m training evaluate --folds 5 --peers --out docs/quality --calibration models/judge.json >/dev/null

# The page's tests need a browser and a font with hanzi. Without the right to install them they are skipped, and say so.
browser:
	@tests/install_browser.sh

clean:
	rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
