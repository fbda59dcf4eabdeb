"""The first training of an uploaded style, before which no version of it is in use."""

import pytest

from tests.bot.cogs.train.stage import Stage
from tests.bot.cogs.train.uploads.rosters import elves, press, upload
from tests.bot.reading import private, public, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = [pytest.mark.simcord(check_errors=False), pytest.mark.usefixtures("processes")]


async def first(stage: Stage, novelty: float) -> str:
    """Upload a style and train its first version, with this share of new names; return the version."""
    await press(stage, await upload(stage, elves(200)), "Store it")
    version = stage.workshop.prepare_first(novelty)
    stage.workshop.finish()
    await stage.ann.slash(stage.channel, "train start", style="elves")
    await stage.ended()
    return version


async def test_a_first_candidate_is_shown_with_all_that_there_is_to_decide_by(stage: Stage) -> None:
    version = await first(stage, novelty=0.5)
    shown = stage.shown()
    assert "Elves has been trained; no version of it is in use yet" in shown
    assert f"Version **{version}** is kept as a candidate; this style has no version in use yet." in shown
    assert "Dev names, which decide: **10.00 ± " in shown
    assert "➖ Dev names: 10.00 nats. This gate doesn’t apply: there is no version to compare with." in shown
    assert "❌ New names: 50.0%, at least 85.0%" in shown
    assert shown.count("✅") == 2
    assert "the judge takes for this style’s" in shown
    assert "That is rough: it was not fitted to this style." in shown
    _, _, names = shown.partition("**Ten of its names**\n")
    assert len(names.split("\n\n")[0].splitlines()[:10]) == 10
    assert read(stage.message()).labels == ("Use it", "Keep as candidate")


async def test_what_its_message_advises_works(stage: Stage) -> None:
    version = await first(stage, novelty=0.5)
    assert "</models promote:" in stage.shown()
    status = private(await stage.ann.slash(stage.channel, "train status"))
    assert "Elves: no version is in use yet, one is stored" in status
    assert f"#1 Elves, best, by <@{stage.ann.id}>" in status
    assert f"version {version} is a candidate" in private(await stage.ann.slash(stage.channel, "train history"))
    named = public(await stage.ann.slash(stage.channel, "name", style="Elves", version=version))
    assert f"model {version}" in named.footer
    promoted = await stage.ann.slash(stage.channel, "models promote", style="elves", version=version)
    assert "the active one for Elves" in public(promoted).text
    assert stage.bot.registry.get("elves").version == version


async def test_a_first_candidate_that_is_used_has_nothing_to_go_back_to(stage: Stage) -> None:
    version = await first(stage, novelty=0.5)
    await stage.ann.click(stage.message(), label="Use it")
    shown = read(stage.message())
    assert shown.title == "Elves has been trained"
    assert f"<@{stage.ann.id}> made version **{version}** active." in shown.text
    assert "is kept as a candidate" not in shown.text
    assert shown.labels == ()
    assert stage.bot.registry.get("elves").version == version


async def test_after_the_styles_removal_its_message_is_too_old(stage: Stage) -> None:
    await first(stage, novelty=0.5)
    asked = await stage.ann.slash(stage.channel, "train remove", style="elves")
    await press(stage, asked, "Remove it")
    for label in ("Use it", "Keep as candidate"):
        assert "too old for me" in private(await stage.ann.click(stage.message(), label=label))


async def test_a_first_version_that_passes_its_gates_shows_its_names_too(stage: Stage) -> None:
    version = await first(stage, novelty=1)
    assert stage.bot.registry.get("elves").version == version
    assert "**Ten of its names**" in stage.shown()
    assert "This gate doesn’t apply" in stage.shown()
    assert read(stage.message()).labels == ()


async def test_a_first_training_that_fails_says_that_none_is_in_use(stage: Stage) -> None:
    stage.workshop.source = "raise SystemExit(3)"
    await first(stage, novelty=1)
    assert "Training Elves failed" in stage.shown()
    assert "This style still has no version in use." in stage.shown()
