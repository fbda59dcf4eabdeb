#!/usr/bin/env bash
# Runs the Dockerfile's steps in a new Debian made by debootstrap, where no Docker engine is at hand: what they install is
# enough, the bot starts as its own user on a root that it can't write to, and answers the health check. To be run by
# hand before a release, as root. Usage: sudo deploy/try_image.sh [FOLDER]    FOLDER is removed at the end unless given.
# PASS and COPY are as in tests/fresh_machine.sh.
set -euo pipefail
repository="$(cd "$(dirname "$0")/.." && pwd)"
given="${1:-}"
if [ -n "$given" ]; then root="$given"; else root="$(mktemp -d /var/tmp/image.XXXXXX)"; fi

leave() {
    for mounted in data tmp dev/shm dev proc; do umount "$root/$mounted" 2>/dev/null || true; done
    # Nothing may be removed through a mount that is still there.
    if [ -z "$given" ] && ! grep -q " $root/" /proc/mounts; then rm -rf --one-file-system "$root" "$root.log"; fi
}
trap leave EXIT

inside() {
    local environment=(HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8)
    for name in ${PASS:-}; do environment+=("$name=${!name}"); done
    chroot ${user:+--userspec="$user"} "$root" /usr/bin/env -i "${environment[@]}" bash -c "cd ${folder:-/} || exit; $1"
}

# Its own user has to get in.
chmod 755 "$root"
echo "== A new bookworm in $root"
debootstrap --variant=minbase bookworm "$root" >"$root.log"
cp /etc/resolv.conf "$root/etc/resolv.conf"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount -t tmpfs shm "$root/dev/shm"
for path in ${COPY:-}; do mkdir -p "$root$(dirname "$path")" && cp -rL "$path" "$root$path"; done
mkdir -p "$root/src"
git -C "$repository" archive HEAD bot models sandbox training tools/pytorch_index.py pyproject.toml constraints.txt \
    README.md LICENSE NOTICE | tar -x -C "$root/src"

# Both stages in one root: the second one installs nothing that the first could miss.
grep '^RUN ' "$repository/Dockerfile" | cut -c5- | while IFS= read -r step; do
    echo "== RUN $step"
    folder=/src inside "$step" </dev/null
done

echo "== The bot, as its own user, on a root that can't be written to"
# With what is mounted in it, so that only the root itself becomes read-only.
mount --rbind "$root" "$root"
trap 'umount --recursive "$root" 2>/dev/null || true; leave' EXIT
mount -t tmpfs data "$root/data"
chown 10001 "$root/data"
mount -t tmpfs tmp "$root/tmp"
mount -o remount,ro,bind "$root"
# shellcheck disable=SC2016  # expanded inside
user=10001 folder=/data inside 'export DATA_DIR=/data METRICS_ADDRESS=9100 PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
    tini -- /opt/jianghu/bin/python -m bot >/tmp/bot.log 2>&1 & running=$!
    for _ in $(seq 600); do
        if grep -q "^Open http" /tmp/bot.log || ! kill -0 $running 2>/dev/null; then break; fi
        sleep 1
    done
    cat /tmp/bot.log
    python3 -c "from urllib.request import urlopen
for path in (\"healthz\", \"readyz\"): print(path, urlopen(\"http://127.0.0.1:9100/\" + path, timeout=4).read().decode())" || failed=1
    kill -TERM $running 2>/dev/null
    wait $running || failed=1
    exit ${failed:-0}'
echo "== The image's steps work."
