# Every target does its own set-up. `make run` is the main job; `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# What the bot and its training need, and with that what the tests and checks do.
FOR_BOT := $(VENV)/.for-bot
FOR_DEV := $(VENV)/.for-dev
INSTALL := $(BIN)/pip install --quiet --constraint constraints.txt
# PyTorch's own index has a build without CUDA. Asked only where something is installed.
CPU_INDEX = $$($(PYTHON) tools/pytorch_index.py)
STYLES = $(basename $(notdir $(wildcard training/corpora/*.tsv)))
POEMS := .cache/chinese-poetry-2.0.1.tgz
KAI_TC := .cache/fontsource-lxgw-wenkai-tc-5.3.0.tgz
CHECKED := bot models sandbox training benchmarks tests tools

.PHONY: help run test coverage quick lint format check train base quality docs article font constraints browser clients postgresql clean

help:
	@echo "make run         start the bot (against the sandbox when DISCORD_TOKEN is not set)"
	@echo "make test        run the tests"
	@echo "make coverage    run the tests and say which lines none runs"
	@echo "make quick       run the tests of what you changed and what failed last, without a browser"
	@echo "make lint        run ruff, mypy and import-linter"
	@echo "make format      let ruff lay out the code"
	@echo "make check       lint and test"
	@echo "make train       train the shipped checkpoints again"
	@echo "make base        train the base again that every style begins with; needs npm"
	@echo "make quality     measure the models on folds; writes docs/quality and the fitted judge"
	@echo "make docs        measure and draw again what docs/lstm.md shows, and draw the picture of docs/explain.md"
	@echo "make article     do the article of 2017 again and the copy task; writes docs/article.md and docs/memory.md"
	@echo "make font        write the font of pictures again; needs npm and the Debian package fonts-lxgw-wenkai"
	@echo "make constraints write constraints.txt again: the newest versions that pyproject.toml allows"
	@echo "make browser     install Chromium and a font for the page's tests"
	@echo "make clients     install discord.js (needs npm) and hikari, whose bots are run in tests of the sandbox"
	@echo "make postgresql  install PostgreSQL for the tests of storage, without a server that runs all the time"
	@echo "make clean       remove .venv and caches"

$(FOR_BOT): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) $(CPU_INDEX) --editable .
	@touch $@

$(FOR_DEV): $(FOR_BOT)
	$(INSTALL) --editable '.[dev]'
	@touch $@

run: $(FOR_BOT)
	@exec $(BIN)/python -m bot

# Four workers even on two cores, since most of the time is spent waiting for other processes. One thread of PyTorch's
# in each: with two, workers wait for each other.
test: $(FOR_DEV) browser clients postgresql
	OMP_NUM_THREADS=1 $(BIN)/pytest -n 4

# Apart from the tests, since counting lines costs them a third more time.
coverage: $(FOR_DEV) browser clients postgresql
	OMP_NUM_THREADS=1 $(BIN)/pytest -n 4 --cov

quick: $(FOR_DEV)
	$(BIN)/python tools/quick.py

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

# The base counts pairs of characters in poems, an archive of 85 MB that npm has.
$(POEMS):
	mkdir -p $(@D)
	npm pack --silent chinese-poetry@2.0.1 --pack-destination $(@D)

base: $(FOR_DEV) $(POEMS)
	$(BIN)/python -m training base --poems $(POEMS)

quality: $(FOR_DEV) $(POEMS)
	$(BIN)/python -m training evaluate --style jin_yong --style gu_long --folds 5 --splits 5 --peers --poems $(POEMS) \
		--out docs/quality --judge models/judge >/dev/null

docs: $(FOR_DEV)
	$(BIN)/python -m tools.lstm
	$(BIN)/python -m tools.explained

article: $(FOR_DEV)
	$(BIN)/python tools/transcripts.py docs/article.md
	$(BIN)/python tools/transcripts.py docs/memory.md

# LXGW WenKai TC, an archive of 45 MB.
$(KAI_TC):
	mkdir -p $(@D)
	npm pack --silent @fontsource/lxgw-wenkai-tc@5.3.0 --pack-destination $(@D)

font: $(FOR_DEV) $(KAI_TC)
	$(BIN)/python tools/font.py

constraints: $(FOR_DEV)
	$(BIN)/python tools/constraints.py $(CPU_INDEX)

# The page's tests need a browser and a font with hanzi. Without the right to install them they are skipped, and say so.
browser:
	@tests/install_browser.sh

# Two tests run bots of other libraries in the sandbox; those whose library cannot be installed are skipped.
clients:
	@PYTHON=$(PYTHON) tests/install_clients.sh

# Storage is tested on both databases; each worker starts a server of its own, and ends it.
postgresql:
	@tests/install_postgresql.sh

clean:
	rm -rf $(VENV) .cache/clients dist .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
