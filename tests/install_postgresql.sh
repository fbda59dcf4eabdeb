#!/bin/sh
# Install PostgreSQL for the tests of storage, where apt is at hand and we are allowed to use it; say so otherwise. The
# tests start a server of their own: Debian's package shall make none that runs all the time.
set -u
if command -v postgres >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1; then exit 0; fi

if [ "$(id -u)" = 0 ]; then as_root=""; elif sudo -n true 2>/dev/null; then as_root="sudo -n"; else as_root="no"; fi
if [ "$as_root" != no ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing for the tests of storage: postgresql"
    export DEBIAN_FRONTEND=noninteractive
    # Made before the package is installed, which keeps it and then makes no cluster.
    $as_root mkdir -p /etc/postgresql-common
    echo "create_main_cluster = false" | $as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
    keep="-o Dpkg::Options::=--force-confold"
    # shellcheck disable=SC2086  # two words
    if $as_root apt-get update -qq \
        && $as_root apt-get install -y -qq --no-install-recommends $keep postgresql >/dev/null; then
        exit 0
    fi
fi
echo "Missing for the tests of storage on PostgreSQL, which will be skipped: postgresql (a Debian package)" >&2
