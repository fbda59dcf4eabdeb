"""`python -m models`, command by command, over tiny models."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.__main__ import main
from models.commands import options
from models.store.origin import ORIGIN_FILE, Origin
from models.store.registry import Registry
from models.versions import journal
from models.versions.journal import Action
from tests.models.versions.shelf import STYLE, Shelf, shelf_in


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    shelf = shelf_in(tmp_path)
    monkeypatch.setattr(options, "SHIPPED", tmp_path / "shipped")
    # So that a narrow terminal breaks no line.
    monkeypatch.setenv("COLUMNS", "200")
    return shelf


def run(shelf: Shelf, *arguments: str) -> int:
    return main([*arguments, "--models", str(shelf.folder)])


def active(shelf: Shelf) -> str:
    shelf.registry.refresh()
    return shelf.registry.get(STYLE).version


def test_the_list_marks_what_is_active_and_explains_nats(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> None:
    version = shelf.add(1, day=4)
    assert run(shelf, "list", STYLE) == 0
    printed = capsys.readouterr().out
    assert printed.index(shelf.shipped) < printed.index(version)
    assert "active, shipped" in printed
    assert "A nat is" in printed
    assert run(shelf, "list") == 0
    assert "gu_long" in capsys.readouterr().out


def test_info_and_card_show_a_version(shelf: Shelf, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    version = shelf.add(1, day=4)
    assert run(shelf, "info", STYLE, version[:5]) == 0
    printed = capsys.readouterr().out
    assert "day 4" in printed
    assert "nats a name" in printed
    assert run(shelf, "card", STYLE, version) == 0
    printed = capsys.readouterr().out
    assert run(shelf, "card", STYLE, version, "--out", str(tmp_path / "card.md")) == 0
    assert (tmp_path / "card.md").read_text(encoding="utf-8") == printed
    assert printed.startswith(f"# Jin Yong: {version}\n")


def test_what_others_wrote_is_shown_as_it_is(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> None:
    noted, broken = (shelf.folder / STYLE / shelf.add(seed, day=4) for seed in (1, 2))
    note = "see [/wip], [best] :heart:"
    origin = Origin(trained_at=datetime(2026, 5, 4, tzinfo=UTC), note=note)
    (noted / ORIGIN_FILE).write_bytes(origin.to_bytes())
    card = json.loads((broken / "card.json").read_bytes())
    (broken / "card.json").write_text(json.dumps({**card, "display": {"[/x]": ""}}))
    assert run(shelf, "info", STYLE, noted.name) == 0
    assert note in capsys.readouterr().out
    assert run(shelf, "list", STYLE) == 0
    assert "the card's display.[/x] is invalid" in capsys.readouterr().out


def test_compare_shows_figures_gates_and_names(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> None:
    version = shelf.add(1, nats=11)
    assert run(shelf, "compare", STYLE, version) == 0
    printed = capsys.readouterr().out
    assert f"old {shelf.shipped}" in printed
    assert f"new {version}" in printed
    assert printed.count("FAIL") == 1
    assert printed.count("pass") == 3
    assert "names from seed 7" in printed


def test_a_style_that_serves_none_is_known_to_every_command(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    version, spare = shelf.add_first(1), shelf.add_first(2)
    assert run(shelf, "list") == 0
    printed = capsys.readouterr().out
    assert version in printed
    assert "No version of elves is in use yet." in printed
    for command in ("info", "card"):
        assert run(shelf, command, "elves") == 0
        assert version in (printed := capsys.readouterr().out) or spare in printed
    assert run(shelf, "info", "elves", "active") == 2
    assert "no version of elves is in use yet" in capsys.readouterr().err
    assert run(shelf, "compare", "elves", version) == 0
    printed = capsys.readouterr().out
    assert f"new {version}" in printed
    assert "old" not in printed
    assert "does not apply" in printed
    assert printed.count("pass") == 3
    assert "judge: in this style, not calibrated" in printed
    assert run(shelf, "verify", "elves") == 0
    assert f"elves/{version}: can serve" in capsys.readouterr().out
    assert run(shelf, "rollback", "elves") == 2
    assert "no version of elves is in use yet" in capsys.readouterr().err
    assert run(shelf, "prune", "elves", "--keep", "1") == 0
    left = shelf.registry.versions("elves")
    assert len(left) == 1
    capsys.readouterr()
    assert run(shelf, "promote", "elves", left[0]) == 0
    assert f"elves/{left[0]} is active now as the style's first" in capsys.readouterr().out
    shelf.registry.refresh()
    assert shelf.registry.get("elves").version == left[0]


def test_the_recipe_of_2017_is_refused_in_a_line(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> None:
    version = shelf.add_article()
    for force in ((), ("--force",)):
        assert run(shelf, "promote", STYLE, version, *force) == 2
        refused = capsys.readouterr().err
        assert f"{STYLE}/{version} is of the preset article and never becomes active" in refused
        assert refused.count("\n") == 1
    assert active(shelf) == shelf.shipped
    assert journal.entries(shelf.folder, 9) == []


def test_promote_asks_the_gates_and_the_journal_says_what_was_forced(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    version = shelf.add(1, nats=11)
    assert run(shelf, "promote", STYLE, version) == 1
    assert "does not pass the gates: worse; --force" in capsys.readouterr().err
    assert active(shelf) == shelf.shipped
    assert run(shelf, "promote", STYLE, version, "--force") == 0
    assert active(shelf) == version
    assert run(shelf, "promote", STYLE, version, "--force") == 0
    assert "active already" in capsys.readouterr().out
    assert run(shelf, "rollback", STYLE) == 0
    assert active(shelf) == shelf.shipped
    recorded = journal.entries(shelf.folder, 9)
    assert [entry.action for entry in recorded] == [Action.ROLLBACK, Action.PROMOTE]
    assert recorded[1].previous == shelf.shipped
    assert run(shelf, "log") == 0
    assert (
        f"promote {STYLE}/{version} instead of {shelf.shipped}, against the gates: worse"
        in capsys.readouterr().out
    )


def test_pruning_deletes_what_a_killed_process_has_left_too(shelf: Shelf) -> None:
    left = shelf.folder / STYLE / ".partial-999999999-0-x"
    left.mkdir(parents=True)
    assert run(shelf, "prune", "--dry-run") == 0
    assert left.exists()
    assert run(shelf, "prune") == 0
    assert not left.exists()


def test_a_pruning_that_is_stopped_half_way_does_not_say_that_nothing_was_done(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _, old, _ = (shelf.add(day, day=day) for day in range(1, 4))
    delete = Registry.delete

    def stop_at_the_second(registry: Registry, style: str, version: str, *, spare_kept: bool) -> None:
        if version != old:
            raise KeyboardInterrupt
        delete(registry, style, version, spare_kept=spare_kept)

    monkeypatch.setattr(Registry, "delete", stop_at_the_second)
    assert run(shelf, "prune", "--keep", "1") == 130
    printed = capsys.readouterr()
    assert printed.out == f"{STYLE}/{old} is deleted\n"
    assert printed.err.strip() == "stopped before the end"


def test_a_pinned_version_is_neither_deleted_nor_pruned(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> None:
    pinned, old, new = shelf.add(1, day=1), shelf.add(2, day=2), shelf.add(3, day=3)
    assert run(shelf, "pin", STYLE, pinned) == 0
    assert run(shelf, "delete", STYLE, "pinned") == 2
    assert "is pinned and can't be deleted" in capsys.readouterr().err
    assert run(shelf, "prune", STYLE, "--keep", "1", "--dry-run") == 0
    assert f"{old} would be deleted" in capsys.readouterr().out
    assert run(shelf, "prune", "--keep", "1") == 0
    assert set(shelf.registry.versions(STYLE)) == {shelf.shipped, pinned, new}
    assert run(shelf, "pin", STYLE) == 0
    assert run(shelf, "delete", STYLE, pinned) == 0
    assert set(shelf.registry.versions(STYLE)) == {shelf.shipped, new}
    actions = [entry.action for entry in journal.entries(shelf.folder, 9)]
    assert actions == [Action.DELETE, Action.UNPIN, Action.DELETE, Action.PIN]


def test_verify_fails_where_a_version_can_not_serve(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(shelf, "verify") == 0
    version = shelf.add(1)
    (shelf.folder / STYLE / version / "roster.tsv").unlink()
    assert run(shelf, "verify", STYLE) == 1
    assert f"{STYLE}/{version}: roster.tsv is missing" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["info", "nobody"], "there is no style 'nobody'"),
        (["info", STYLE, "../../etc"], "has no version '../../etc'"),
        (["rollback", STYLE], "has no previous version"),
        (["promote", STYLE, "0123456789ab"], "has no version"),
        (["prune", STYLE, "--keep", "0"], "--keep"),
        (["list", "nobody"], "there is no style"),
    ],
)
def test_bad_input_is_one_line_and_a_2(
    shelf: Shelf, arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(shelf, *arguments) == 2
    printed = capsys.readouterr().err
    assert printed.startswith("error: ")
    assert complaint in printed
    assert printed.count("\n") == 1
