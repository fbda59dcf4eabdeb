"""What the quiz says in a channel, as embeds."""

from collections.abc import Iterator

import discord
from discord.utils import escape_markdown, format_dt

from bot.cogs.quiz._round import Game, Round
from bot.cogs.quiz.boards.ranks import Period, Scope, Standing, pages
from bot.cogs.quiz.boards.store import PAGE_SIZE, Board
from bot.kit.charts import bar
from bot.kit.pages import CINNABAR, Pages
from models.judge import Verdict

MAX_WINNERS = 20
MAX_STANDINGS = 15


class QuizPages(Pages):
    """Makes the embeds in one language."""

    def question(self, game: Game, round_: Round) -> discord.Embed:
        """Return a round that is open."""
        ends = format_dt(round_.ends_at, "R") if round_.ends_at else ""
        return self._round(game, round_, self.text("quiz-question", ends=ends))

    def reveal(self, game: Game, round_: Round, view: Verdict | None = None) -> discord.Embed:
        """Return a round that is over: the answer, who got it, how the room split, and what the judge thinks."""
        answer = self.text("quiz-answer", style=self.style(game.styles[round_.question.answer]))
        line = f"{answer}\n{self._judgement(view)}" if view else answer
        embed = self._round(game, round_, line)
        if not round_.answers:
            return embed.add_field(name=self.text("quiz-winners"), value=self.text("quiz-nobody-answered"))
        embed.add_field(name=self.text("quiz-winners"), value=self._winners(round_), inline=False)
        return embed.add_field(name=self.text("quiz-split"), value=self._split(game, round_), inline=False)

    def _judgement(self, view: Verdict) -> str:
        """Return the likeliest style, how sure the judge is, and the character that told most."""
        style = max(view.probabilities, key=view.probabilities.__getitem__)
        character, _ = max(view.characters, key=lambda share: share[1])
        return self.text(
            "quiz-judge",
            style=self.style(style),
            percent=round(100 * view.probabilities[style]),
            character=escape_markdown(character),
        )

    def _round(self, game: Game, round_: Round, line: str) -> discord.Embed:
        question = round_.question
        return discord.Embed(
            title=self.text("quiz-round", number=game.number(round_), rounds=len(game.rounds)),
            description=f"# {escape_markdown(question.name)}\n{escape_markdown(question.pinyin)}\n\n{line}",
            color=CINNABAR,
        )

    def _winners(self, round_: Round) -> str:
        winners = round_.winners()
        if not winners:
            return self.text("quiz-nobody-right")
        shown = ", ".join(f"<@{user_id}>" for user_id in winners[:MAX_WINNERS])
        return self._and_others(shown, len(winners) - MAX_WINNERS)

    def _and_others(self, shown: str, others: int) -> str:
        return self.text("quiz-and-others", people=shown, count=others) if others > 0 else shown

    def _split(self, game: Game, round_: Round) -> str:
        counts = round_.split()
        return "\n".join(
            self.text("quiz-bar", bar=bar(count, sum(counts)), style=self.style(style), count=count)
            for style, count in zip(game.styles, counts, strict=True)
        )

    def standings(self, game: Game, headline: str) -> discord.Embed:
        """Return the end of a game; `headline` is the message that says how it came."""
        ranked = game.standings()
        lines = [self._standing(place) for place in ranked[:MAX_STANDINGS]]
        if not ranked:
            lines = [self.text("quiz-no-standings")]
        elif len(ranked) > MAX_STANDINGS:
            lines.append(self.text("quiz-more-standings", count=len(ranked) - MAX_STANDINGS))
        description = "\n".join([self.text(headline), "", *lines])
        return discord.Embed(title=self.text("quiz-standings"), description=description, color=CINNABAR)

    def _standing(self, place: Standing) -> str:
        message_id = "quiz-standing-tied" if place.tied else "quiz-standing"
        return self.text(message_id, rank=str(place.rank), person=f"<@{place.user_id}>", points=place.points)

    def board(self, scope: Scope, period: Period, page: int, board: Board, viewer_id: int) -> discord.Embed:
        """Return a page of a leaderboard, with the viewer marked, and their own place below."""
        embed = discord.Embed(
            title=self.text("quiz-board-title", scope=scope.value, period=period.value),
            description="\n".join(self._board_lines(board, viewer_id)),
            color=CINNABAR,
        )
        if board.people:
            count = pages(board.people, PAGE_SIZE)
            embed.set_footer(text=self.text("quiz-board-footer", page=page + 1, pages=count, people=board.people))
        return embed

    def _board_lines(self, board: Board, viewer_id: int) -> Iterator[str]:
        if not board.people:
            yield self.text("quiz-board-empty")
        for place in board.standings:
            line = self._standing(place)
            yield self.text("quiz-board-you", line=line) if place.user_id == viewer_id else line
        if board.own:
            yield ""
            message_id = "quiz-board-own-tied" if board.own.tied else "quiz-board-own"
            yield self.text(message_id, rank=str(board.own.rank), points=board.own.points)
