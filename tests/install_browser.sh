#!/bin/sh
# Install what the page's tests need beside Python packages, where apt is at hand and we are allowed to use it; say what
# is missing otherwise: headless Chromium, a font with hanzi, and libatomic1, which the Node.js that comes with
# Playwright is linked to and a minimal Debian lacks.
# With --missing: only print the Debian packages that are missing.
set -u
missing=""
command -v chromium >/dev/null 2>&1 || missing="chromium"
[ -n "$(fc-list :lang=zh 2>/dev/null | head -n 1)" ] || missing="$missing fonts-noto-cjk fontconfig"
# By its full path: an ordinary user's PATH on Debian has no /sbin. Systems without it are not Debian's kind.
if [ -x /sbin/ldconfig ]; then
    /sbin/ldconfig -p | grep -q 'libatomic\.so\.1 ' || missing="$missing libatomic1"
fi
if [ "${1:-}" = --missing ]; then
    echo $missing
    exit 0
fi
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then as_root=""; elif sudo -n true 2>/dev/null; then as_root="sudo -n"; else as_root="no"; fi
if [ "$as_root" != no ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing for the page's tests: $missing"
    export DEBIAN_FRONTEND=noninteractive
    if $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null; then
        exit 0
    fi
fi
echo "Missing for the page's tests, which will be skipped: $missing (Debian packages)" >&2
