"""The command /quiz leaderboard, its buttons, and what keeps boards and dailies up to date in the background."""

import logging
from dataclasses import dataclass

from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands, tasks
from discord.utils import utcnow

from bot.cogs.quiz import modes
from bot.cogs.quiz._round import NOBODY
from bot.cogs.quiz.boards import pages, upkeep
from bot.cogs.quiz.boards.counting import EVERYWHERE, Board
from bot.cogs.quiz.boards.pages import Chosen, Viewer
from bot.cogs.quiz.boards.place import FIRST, Place, Side, parse
from bot.cogs.quiz.boards.ranks import Period, Scope, Sort
from bot.cogs.quiz.boards.store import BoardPage, load_page
from bot.cogs.quiz.daily.store import forget_past
from bot.kit import languages, replies, styles
from bot.kit.buttons import Press, pressed
from bot.kit.cog import GroupCog, Interaction
from bot.kit.errors import UserError
from bot.kit.pages.page import Page
from bot.kit.phrases import phrase
from bot.storage.patience import UNAVAILABLE

MODES = tuple(key for key, mode in modes.found().items() if mode.ranked)
"""The keys of the modes that have boards, in the order of the menu."""

UPKEEP_SECONDS = 60.0
"""The pause between two looks for servers that no longer count everywhere, and for past boards and dailies."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Request:
    """What somebody asked to see, and whether only they see it."""

    chosen: Chosen
    place: Place
    private: bool


class LeaderboardCommands(GroupCog):
    """The part of the cog of /quiz that shows leaderboards."""

    @app_commands.command(name="leaderboard", description=phrase("quiz-leaderboard"))
    @app_commands.describe(
        scope=phrase("quiz-option-scope"),
        period=phrase("quiz-option-period"),
        mode=phrase("quiz-option-board-mode"),
        sort=phrase("quiz-option-sort"),
    )
    @app_commands.choices(
        scope=[Choice(name=phrase(f"quiz-scope-{scope}"), value=scope.value) for scope in Scope],
        period=[Choice(name=phrase(f"quiz-period-{period}"), value=period.value) for period in Period],
        mode=[Choice(name=phrase(f"quiz-mode-{mode}"), value=mode) for mode in MODES],
        sort=[Choice(name=phrase(f"quiz-sort-{sort}"), value=sort.value) for sort in Sort],
    )
    async def leaderboard(
        self,
        interaction: Interaction,
        scope: str | None = None,
        period: str = Period.ALL.value,
        mode: str = MODES[0],
        sort: str = Sort.POINTS.value,
    ) -> None:
        """Show who leads; privately, with the person's own place, unless the server wants boards to be public."""
        default = Scope.SERVER if interaction.guild_id else Scope.EVERYWHERE
        chosen = Chosen(Scope(scope or default), Period(period), mode, Sort(sort))
        private = self.bot.preferences.of_server(interaction.guild_id).private_boards
        page = await self._page(interaction, _Request(chosen, FIRST, private))
        await replies.send(interaction, page, private=private)

    @pressed(pages.CUSTOM_ID)
    async def turn_board(self, interaction: Interaction, press: Press) -> None:
        """Show another page of a leaderboard in place of the one whose button was pressed.

        A person's own place is shown to them alone, also when the leaderboard is for everyone.
        """
        if press["mode"] not in MODES:
            raise UserError("error-outdated-button")
        chosen = Chosen(Scope(press["scope"]), Period(press["period"]), press["mode"], Sort(press["sort"]))
        place, private = parse(press["place"]), _is_private(interaction)
        if place.side is Side.MINE and not private:
            page = await self._page(interaction, _Request(chosen, place, private=True))
            await replies.send(interaction, page, private=True)
        else:
            page = await self._page(interaction, _Request(chosen, place, private), in_place=True)
            await replies.turn(interaction, page)

    @pressed(pages.OLD_CUSTOM_ID)
    async def turn_old_board(self, interaction: Interaction, press: Press) -> None:
        """Show the page that a button of an earlier version leads to."""
        chosen = Chosen(Scope(press["scope"]), Period(press["period"]), MODES[0], Sort.POINTS)
        place = Place(Side.PAGE, int(press["page"]))
        page = await self._page(interaction, _Request(chosen, place, _is_private(interaction)), in_place=True)
        await replies.turn(interaction, page)

    async def _page(self, interaction: Interaction, request: _Request, *, in_place: bool = False) -> Page:
        """Return a page of a leaderboard; one that all see marks nobody. Raises UserError outside of servers.

        `in_place` is whether it is to take the place of the page whose button was pressed.
        """
        viewer = Viewer(interaction.user.id if request.private else NOBODY, self.bot.hidden)
        loading = self._load(interaction, request, viewer)
        if in_place:
            board = await replies.in_place(interaction, loading)
        else:
            board = await replies.in_time(interaction, loading, private=request.private)
        language = languages.of_answer(interaction, private=request.private)
        names = styles.names(self.bot.registry, board.styles, language)
        return pages.board_page(language, request.chosen, board, viewer, names)

    async def _load(self, interaction: Interaction, request: _Request, viewer: Viewer) -> BoardPage:
        chosen = request.chosen
        if chosen.scope is Scope.SERVER and interaction.guild_id is None:
            raise UserError("quiz-board-no-server")
        guild_id = interaction.guild_id if chosen.scope is Scope.SERVER else None
        board = Board(guild_id or EVERYWHERE, chosen.mode, chosen.period, chosen.period.start(utcnow().date()))
        found = await load_page(self.bot.database, board, chosen.sort, viewer.user_id, request.place)
        if request.place.side is Side.MINE and found.own is None:
            raise UserError("quiz-board-not-on")
        return found

    @commands.Cog.listener()
    async def on_leading(self) -> None:
        """Keep up at once what another process kept up until it ended."""
        self.keep_boards.restart()

    @tasks.loop(seconds=UPKEEP_SECONDS)
    async def keep_boards(self) -> None:
        """Let boards follow what servers choose, and delete past boards and what past dailies needed."""
        # A loop that is cancelled while it restarts begins all the same.
        if not self.bot.leads or self.bot.stopping:
            return
        today = utcnow().date()
        try:
            await upkeep.run(self.bot.database, today)
            await self.bot.database.write(lambda connection: forget_past(connection, today))
        except UNAVAILABLE as error:
            _log.warning("the boards could not be kept up, trying again: %s", error)
        except Exception:  # noqa: BLE001 - logged with its traceback
            # A loop that ended would keep nothing up any more.
            _log.exception("the boards could not be kept up")


def _is_private(interaction: Interaction) -> bool:
    return interaction.message is None or interaction.message.flags.ephemeral
