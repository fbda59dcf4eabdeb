"""/train use: which version is active, and who may say so."""

import asyncio
import errno

import discord
import pytest

from tests.bot.cogs.train.stage import Stage
from tests.bot.reading import private, public
from tests.tiny import write_style

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = [pytest.mark.simcord(check_errors=False), pytest.mark.usefixtures("processes")]

ADMIN = discord.Permissions(administrator=True)


async def test_others_are_told_kindly_and_privately_admins_included(stage: Stage) -> None:
    admins = stage.guild.create_role("admin", permissions=ADMIN)
    bea = stage.guild.add_member(stage.env.create_user("bea"), roles=[admins])
    for command, options in {
        "train start": {"style": "jin_yong"},
        "train status": {},
        "train cancel": {},
        "train use": {"style": "jin_yong", "version": stage.workshop.version},
    }.items():
        assert "Only my maintainers" in private(await bea.slash(stage.channel, command, **options))
    assert not stage.workshop.commands
    suggested = await bea.autocomplete(stage.channel, "train use", "version", "", style="jin_yong")
    assert not suggested


@pytest.mark.parametrize(
    ("nats", "novelty", "reason"),
    [
        (10.2, 1, "worse on the dev names by more than 0.05"),
        (9, 0.5, "at least 85% have to be new, whole"),
    ],
)
async def test_a_worse_model_is_kept_as_a_candidate_that_can_be_chosen(
    stage: Stage, nats: float, novelty: float, reason: str
) -> None:
    before = stage.bot.registry.get("jin_yong").version
    version = stage.workshop.prepare(nats, novelty)
    stage.workshop.finish()
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.ended()
    assert "the model before stays active" in stage.shown()
    assert reason in stage.shown()
    assert stage.bot.registry.get("jin_yong").version == before
    suggested = await stage.ann.autocomplete(stage.channel, "train use", "version", "", style="jin_yong")
    assert [choice["value"] for choice in suggested] == [version, before]
    assert "#1 best" in suggested[0]["name"]
    assert suggested[1]["name"].endswith("✓")

    chosen = await stage.ann.slash(stage.channel, "train use", style="jin_yong", version=version)
    assert version in public(chosen).text
    assert stage.bot.registry.get("jin_yong").version == version
    # As a keyboard for Chinese may give it, after the label of the list.
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in before.upper())
    suggested = await stage.ann.autocomplete(stage.channel, "train use", "version", wide, style="jin_yong")
    assert [choice["value"] for choice in suggested] == [before]
    await stage.ann.slash(stage.channel, "train use", style="金庸", version=f"{wide} · ✓")
    assert stage.bot.registry.get("jin_yong").version == before
    assert stage.rows("SELECT version, previous, job_id FROM activations ORDER BY id") == [
        (version, before, None),
        (before, version, None),
    ]


async def test_a_version_that_is_not_there_or_broken_is_refused(stage: Stage) -> None:
    active = stage.bot.registry.get("jin_yong").version
    for version in ("../../secrets", "0123456789ab"):
        refused = private(await stage.ann.slash(stage.channel, "train use", style="jin_yong", version=version))
        assert f"no version “{version}”" in refused
        assert active in refused
    refused = private(await stage.ann.slash(stage.channel, "train use", style="jin_yong", version=active))
    assert "active already" in refused
    broken = await asyncio.to_thread(write_style, stage.models_dir, "jin_yong", 3)
    (stage.models_dir / "jin_yong" / broken / "model.safetensors").write_bytes(b"half")
    refused = private(await stage.ann.slash(stage.channel, "train use", style="jin_yong", version=broken))
    assert "can’t be used" in refused
    assert stage.bot.registry.get("jin_yong").version == active


async def test_a_full_disk_is_told_as_that(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    active = stage.bot.registry.get("jin_yong").version
    version = await asyncio.to_thread(write_style, stage.models_dir, "jin_yong", 3)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("models.store.manifest.write_manifest", full)
    refused = private(await stage.ann.slash(stage.channel, "train use", style="jin_yong", version=version))
    assert f"Version {version} can’t be used: No space left on device." in refused
    assert stage.bot.registry.get("jin_yong").version == active


async def test_a_styles_name_can_not_format_the_sentence(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.kit.styles.display", lambda *_: "*Jin* Yong")
    version = await asyncio.to_thread(write_style, stage.models_dir, "jin_yong", 3)
    chosen = await stage.ann.slash(stage.channel, "train use", style="jin_yong", version=version)
    assert "the active one for \\*Jin\\* Yong." in public(chosen).text
