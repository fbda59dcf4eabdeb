import pytest
from discord.utils import utcnow

from bot.cogs.train._events import Progress
from bot.cogs.train._job import Job, Preset, State
from bot.cogs.train._pages import MAX_STYLES, TrainPages
from bot.kit import styles, texts
from bot.kit.pages import layout
from bot.kit.pages.page import MAX_TEXT, Field
from bot.kit.texts import FALLBACK
from models.store.registry import Registry


@pytest.mark.parametrize(("count", "others"), [(14, ""), (MAX_STYLES + 1, "and one other"), (60, "and 35 others")])
def test_the_status_of_many_styles_keeps_within_discords_limits(
    registry: Registry, monkeypatch: pytest.MonkeyPatch, count: int, others: str
) -> None:
    model = registry.get("jin_yong")
    monkeypatch.setattr(styles, "models", lambda _: [model] * count)
    monkeypatch.setattr(styles, "display", lambda *_: "W" * styles.MAX_DISPLAY)
    job = Job(10**9, "jin_yong", Preset.BEST, 1, 10**18, 1, 1, utcnow(), state=State.CANCELLED)
    status = TrainPages(texts.bundled().language(FALLBACK), registry).status((job, Progress()), [job] * 5)
    active = next(block.content for block in status.blocks if isinstance(block, Field))
    assert active.count(model.version) == min(count, MAX_STYLES)
    assert others in active
    assert layout.view_of(status).content_length() <= MAX_TEXT
