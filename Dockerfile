# The bot in a container: `docker build --tag jianghu .`, then see compose.yaml, or compose.cluster.yaml.
# Debian's own Python, so that the steps can be tried in any Debian without Docker: deploy/try_image.sh.
FROM debian:bookworm-slim AS build
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates python3-venv
WORKDIR /src
COPY . .
# PyTorch's own index has a build without CUDA, which saves gigabytes.
RUN python3 -m venv /opt/jianghu && /opt/jianghu/bin/pip install --no-cache-dir --constraint constraints.txt $(python3 tools/pytorch_index.py) '.[postgresql]'

FROM debian:bookworm-slim
# postgresql-client is for `python -m bot db backup` and `db restore`.
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates postgresql-client python3 tini && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --no-create-home jianghu && install --directory --owner jianghu --mode 700 /data /backups
COPY --from=build /opt/jianghu /opt/jianghu
ENV DATA_DIR=/data METRICS_ADDRESS=9100 PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
USER jianghu
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python3", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:9100/healthz', timeout=4)"]
# tini reaps what the bot's children leave, and passes SIGTERM on.
ENTRYPOINT ["tini", "--", "/opt/jianghu/bin/python", "-m", "bot"]
