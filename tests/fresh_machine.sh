#!/usr/bin/env bash
# Does what the README tells a newcomer to do, on a new Debian: `make run` until the sandbox's page is open, then
# `make test`. To be run by hand before a release, as root, on a Debian with debootstrap. It takes a while.
# Usage: sudo tests/fresh_machine.sh [SUITE] [FOLDER]     FOLDER is removed at the end unless it was given.
# Nothing of this machine's configuration reaches the new one, except for variables named in PASS and files or folders
# named in COPY, such as PASS="https_proxy PIP_CERT" COPY="/etc/ssl/certs/ca-certificates.crt".
set -euo pipefail
suite="${1:-bookworm}"
repository="$(cd "$(dirname "$0")/.." && pwd)"
given="${2:-}"
if [ -n "$given" ]; then root="$given"; else root="$(mktemp -d /var/tmp/fresh.XXXXXX)"; fi

leave() {
    for mounted in dev/shm dev sys proc; do umount "$root/$mounted" 2>/dev/null || true; done
    # Nothing may be removed through a mount that is still there.
    if [ -z "$given" ] && ! grep -q " $root/" /proc/mounts; then rm -rf --one-file-system "$root" "$root.log"; fi
}
trap leave EXIT

# Root inside, as in a container; HOME without anything of ours.
inside() {
    local environment=(HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8)
    for name in ${PASS:-}; do environment+=("$name=${!name}"); done
    chroot "$root" /usr/bin/env -i "${environment[@]}" bash -c "cd /srv/jianghu || exit; $1"
}

echo "== A new $suite in $root"
debootstrap --variant=minbase --include=make,python3-venv "$suite" "$root" >"$root.log"
cp /etc/resolv.conf "$root/etc/resolv.conf"
# Users other than root have to get in, too.
chmod 755 "$root"
mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys"
mount --bind /dev "$root/dev"
mount -t tmpfs shm "$root/dev/shm"
for path in ${COPY:-}; do mkdir -p "$root$(dirname "$path")" && cp -rL "$path" "$root$path"; done
git clone --quiet --no-hardlinks "$repository" "$root/srv/jianghu"

echo "== make run"
# shellcheck disable=SC2016  # expanded inside
inside 'make run >/tmp/run.log 2>&1 & running=$!
    for _ in $(seq 1800); do
        if grep -q "^Open http" /tmp/run.log; then break; fi
        if ! kill -0 $running 2>/dev/null; then break; fi
        sleep 1
    done
    cat /tmp/run.log
    grep -q "^Open http" /tmp/run.log || failed=1
    kill -TERM $running 2>/dev/null
    # make itself reports the signal as a failure.
    wait $running || true
    exit ${failed:-0}'

echo "== make test"
inside 'CI=true make test'
echo "== Both work on a new $suite."
