import pytest
from discord.utils import utcnow

from bot.cogs.train._events import Progress
from bot.cogs.train._job import Job, JobState, PresetName
from bot.cogs.train._pages import MAX_STYLES, TrainPages
from bot.kit import styles, texts
from bot.kit.pages import layout
from bot.kit.pages.page import MAX_TEXT, Field
from bot.kit.texts import FALLBACK
from models.store.registry import Registry


@pytest.mark.parametrize("count", [14, MAX_STYLES + 1, 60])
def test_the_status_of_many_styles_keeps_within_discords_limits(
    registry: Registry, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    model = registry.get("jin_yong")
    monkeypatch.setattr(styles, "models", lambda _: [model] * count)
    monkeypatch.setattr(styles, "display", lambda *_: "W" * styles.MAX_DISPLAY)
    job = Job(10**9, "jin_yong", PresetName.BEST, 1, 10**18, 1, 1, utcnow(), state=JobState.CANCELLED)
    status = TrainPages(texts.bundled().language(FALLBACK), registry).status((job, Progress()), [job] * 5)
    active = next(block.content for block in status.blocks if isinstance(block, Field))
    listed = active.count(model.version)
    assert 10 < listed <= MAX_STYLES
    assert active.endswith("100% new" if listed == count else f"and {count - listed} others")
    assert layout.view_of(status).content_length() <= MAX_TEXT
