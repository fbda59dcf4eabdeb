import pytest
from discord.utils import utcnow

from bot.cogs.train._job import Job, JobState, PresetName
from bot.cogs.train._pages import MAX_STYLES, TrainPages
from bot.kit import styles, texts
from models.store.registry import Registry

# https://discord.com/developers/docs/resources/message#embed-object-embed-limits
DESCRIPTION, FIELD, EMBED = 4096, 1024, 6000


@pytest.mark.parametrize(("count", "others"), [(14, ""), (MAX_STYLES + 1, "and one other"), (60, "and 35 others")])
def test_the_status_of_many_styles_keeps_within_discords_limits(
    registry: Registry, monkeypatch: pytest.MonkeyPatch, count: int, others: str
) -> None:
    model = registry.get("jin_yong")
    monkeypatch.setattr(styles, "models", lambda _: [model] * count)
    monkeypatch.setattr(styles, "display", lambda *_: "W" * styles.MAX_DISPLAY)
    job = Job(10**9, "jin_yong", PresetName.BEST, 1, 10**18, 1, 1, utcnow(), state=JobState.CANCELLED)
    status = TrainPages(texts.load(), registry, "en-US").status(None, [job] * 5)
    assert status.description
    assert status.description.count(model.version) == min(count, MAX_STYLES)
    assert others in status.description
    assert len(status.description) <= DESCRIPTION
    assert all(len(field.value or "") <= FIELD for field in status.fields)
    assert len(status) <= EMBED
