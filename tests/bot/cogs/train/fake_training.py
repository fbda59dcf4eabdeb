"""Stands in for `python -m training train`: tells of two epochs, waits for a file `go`, and copies a checkpoint.

fake_training.py FOLDER OUT STYLE VERSION: FOLDER holds the checkpoint `STYLE/VERSION`, and is where `go` comes.
"""

import json
import shutil
import sys
import time
from pathlib import Path

folder, out, style, version = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]


def tell(**event: object) -> None:
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


for epoch, nats in ((1, 20.5), (2, 19.5)):
    figures = {"loss": 5.25, "dev_nats": nats, "best_nats": nats, "seconds_left": 60.0}
    tell(event="epoch", run="split", epoch=epoch, epochs=4, **figures)
while not (folder / "go").exists():
    time.sleep(0.02)
shutil.copytree(folder / style / version, out / style / version)
card = json.loads((out / style / version / "card.json").read_text(encoding="utf-8"))
tell(event="done", style=style, version=version, figures=card["figures"])
