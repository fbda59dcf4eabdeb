#!/bin/sh
# Install the libraries of the sandbox's tests with bots of other libraries, apart from ours, in .cache/clients:
# discord.js by npm, and hikari in a virtual environment, since it wants other versions of what both need. Says what
# could not be had.
set -u
cd "$(dirname "$0")/.." || exit 1
wanted="$PWD/tests/sandbox/bots"
mkdir -p .cache/clients && cd .cache/clients || exit 1

if ! cmp -s "$wanted/package-lock.json" node_modules/.installed; then
    cp "$wanted/package.json" "$wanted/package-lock.json" .
    if command -v npm >/dev/null 2>&1 && npm ci --silent --no-audit --no-fund; then
        cp package-lock.json node_modules/.installed
    else
        echo "discord.js could not be installed by npm; the test with it will be skipped" >&2
    fi
fi

if ! cmp -s "$wanted/requirements.txt" hikari/.installed; then
    if "${PYTHON:-python3}" -m venv --clear hikari && hikari/bin/pip install --quiet -r "$wanted/requirements.txt"; then
        cp "$wanted/requirements.txt" hikari/.installed
    else
        echo "hikari could not be installed; the test with it will be skipped" >&2
    fi
fi
exit 0
