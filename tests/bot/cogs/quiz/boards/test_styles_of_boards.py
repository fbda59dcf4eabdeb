"""Games with chosen styles, whose end and board say which ones, on a simulated Discord."""

from pathlib import Path

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.cogs.quiz.boards.pages import MAX_STYLES, Chosen, Viewer, board_page, styles_line
from bot.cogs.quiz.boards.ranks import Period, Scope, Sort
from bot.cogs.quiz.boards.store import BoardPage
from bot.kit import styles
from bot.kit.texts import bundled
from bot.settings import Settings
from models.store.registry import Registry
from tests import tiny
from tests.bot.cogs.quiz.game.play import last
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount
from tests.bot.reading import read

MOST_TRIES = 30
"""Games are asked for again: an untrained model seldom draws a name that is clearly its own."""

END = "Final standings"
POETS = """\
李白	Lǐ Bái	全唐诗	name
杜甫	Dù Fǔ	全唐诗	name
苏东坡	Sū Dōngpō	全宋词	name
欧阳修	Ōuyáng Xiū	全宋词	name
"""


@pytest.fixture
def registry(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Registry:
    """Return the tiny models, and one of poets."""
    monkeypatch.setitem(tiny.ROSTERS, "poets", POETS)
    display = {"en-US": "Tang and Song poets", "zh-CN": "唐宋诗人", "tr": "Tang ve Song şairleri"}
    monkeypatch.setitem(tiny.DISPLAY, "poets", display)
    tiny.write_models(tmp_path / "shipped")
    registry = Registry(tmp_path / "shipped", settings.models_dir)
    registry.refresh()
    return registry


async def play(env: Env, ann: MemberActor, channel: ChannelHandle, chosen: str | None = None) -> str:
    """Play a game of one round, and return what its end says."""
    options = {} if chosen is None else {"styles": chosen}
    for _ in range(MOST_TRIES):
        await ann.slash(channel, "quiz play", rounds=1, **options)
        if channel.last_message and read(channel).title != END:
            break
    await ann.click(last(channel), label="Gu Long")
    await env.advance_time(20)
    assert read(channel).title == END
    return read(channel).body


@pytest.mark.simcord(check_errors=False)  # a game that is refused is asked for again
async def test_the_end_of_a_game_and_its_board_say_which_styles_were_asked(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    assert "Styles:" not in read(await ann.slash(channel, "quiz leaderboard")).body
    end = await play(simcord_env, ann, channel, "Gu Long / poets")
    assert "Styles: Gu Long · Tang and Song poets" in end
    assert "Styles: Gu Long · Tang and Song poets" in read(await ann.slash(channel, "quiz leaderboard")).body
    assert "Styles: Jin Yong · Gu Long" in await play(simcord_env, ann, channel)
    for scope in ("server", "everywhere"):
        board = read(await ann.slash(channel, "quiz leaderboard", scope=scope, period="today"))
        assert "Styles: Gu Long · Jin Yong · Tang and Song poets" in board.body
    assert "Styles:" not in read(await ann.slash(channel, "quiz leaderboard", mode="blitz")).body
    assert_totals_equal_a_recount(path)


@pytest.mark.parametrize(
    ("locale", "line"),
    [
        ("zh-CN", "风格：古龙 · 唐宋诗人"),
        ("zh-TW", "風格：古龍 · 唐宋詩人"),
        ("tr", "Üsluplar: Gu Long · Tang ve Song şairleri"),
    ],
)
def test_a_board_names_styles_in_its_readers_language(registry: Registry, locale: str, line: str) -> None:
    language, board = bundled().language(locale), BoardPage(styles=("gu_long", "poets"))
    names = styles.names(registry, board.styles, language)
    page = board_page(language, Chosen(Scope.SERVER, Period.ALL, "classic", Sort.POINTS), board, Viewer(0), names)
    assert line in str(page.blocks[0])


def test_of_many_styles_the_first_ones_are_named_and_the_others_counted() -> None:
    names = [f"style{number}" for number in range(MAX_STYLES + 2)]
    line = styles_line(bundled().language("en-US"), names)
    assert line == f"Styles: {' · '.join(names[:MAX_STYLES])} · 2 more"
