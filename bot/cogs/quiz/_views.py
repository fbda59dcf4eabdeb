"""The quiz's buttons. All that one needs is in its custom_id, so it outlives a restart."""

import re
from typing import TYPE_CHECKING, Any, Self

import discord

from bot.client.client import Interaction
from bot.cogs.quiz._round import Round
from bot.cogs.quiz.boards.ranks import Period, Scope
from bot.kit.errors import UserError, guarded

if TYPE_CHECKING:
    from bot.cogs.quiz import Quiz

_STYLES = (
    discord.ButtonStyle.primary,
    discord.ButtonStyle.success,
    discord.ButtonStyle.danger,
    discord.ButtonStyle.secondary,
    discord.ButtonStyle.secondary,
)


def _cog(interaction: Interaction) -> "Quiz":
    """Return the cog. Raises UserError when it is not loaded."""
    cog = interaction.client.get_cog("Quiz")
    if cog is None:
        raise UserError("error-outdated-button")
    return cog  # type: ignore[return-value]  # the one cog of that name


class AnswerButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"quiz:(?P<round>[0-9]{1,18}):(?P<choice>[0-9])"
):
    """Says that a round's name is in the manner of one author."""

    def __init__(self, round_id: int, choice: int, label: str | None = None) -> None:
        self.round_id = round_id
        self.choice = choice
        style = _STYLES[choice % len(_STYLES)]
        super().__init__(discord.ui.Button(style=style, label=label, custom_id=f"quiz:{round_id}:{choice}"))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return the button that was pressed."""
        del interaction, item
        return cls(int(match["round"]), int(match["choice"]))

    @guarded
    async def callback(self, interaction: Interaction) -> None:
        """Take the answer and give a private receipt. Raises UserError when it does not count."""
        await _cog(interaction).take_answer(interaction, self.round_id, self.choice)


class BoardButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=rf"board:(?P<scope>{'|'.join(Scope)}):(?P<period>{'|'.join(Period)}):(?P<page>[0-9]{{1,6}})",
):
    """Turns to a page of a leaderboard."""

    def __init__(
        self, scope: Scope, period: Period, page: int, label: str | None = None, *, disabled: bool = False
    ) -> None:
        self.scope = scope
        self.period = period
        self.page = page
        custom_id = f"board:{scope}:{period}:{page}"
        super().__init__(discord.ui.Button(label=label, custom_id=custom_id, disabled=disabled))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return the button that was pressed."""
        del interaction, item
        return cls(Scope(match["scope"]), Period(match["period"]), int(match["page"]))

    @guarded
    async def callback(self, interaction: Interaction) -> None:
        """Show the page in place of the other."""
        embed, view = await _cog(interaction).board(interaction, self.scope, self.period, self.page)
        await interaction.response.edit_message(embed=embed, view=view)


def answer_buttons(round_: Round, labels: list[str]) -> discord.ui.View:
    """Return one button a choice."""
    view = discord.ui.View(timeout=None)
    for choice, label in enumerate(labels):
        view.add_item(AnswerButton(round_.id, choice, label))
    return view


def board_buttons(
    scope: Scope, period: Period, page: int, pages: int, labels: tuple[str, str]
) -> discord.ui.View | None:
    """Return the buttons to the pages before and after this one, or None when there is only one."""
    if pages == 1:
        return None
    back, on = labels
    view = discord.ui.View(timeout=None)
    view.add_item(BoardButton(scope, period, max(page - 1, 0), back, disabled=page == 0))
    view.add_item(BoardButton(scope, period, page + 1, on, disabled=page + 1 >= pages))
    return view
