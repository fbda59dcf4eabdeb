"""Practicing: questions for a person, and their answers with what explains them."""

import secrets

from discord.utils import utcnow

from bot.cogs.quiz import _options
from bot.cogs.quiz.practice import store
from bot.cogs.quiz.practice.asking import invent
from bot.cogs.quiz.practice.learning import Point, often_missed, remembered
from bot.cogs.quiz.practice.pages import SHOWN_POINTS, Explanation, PracticePages
from bot.cogs.quiz.practice.store import Asked
from bot.kit import languages, styles
from bot.kit.cog import Bot, Interaction
from bot.kit.errors import UserError
from bot.kit.pages.page import Page
from models.errors import UnknownStyleError

MAX_TOKEN = 10**9


class PracticePlay:
    """Asks and explains; each person's question is stored, so that a restart loses nothing."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def answer(self, interaction: Interaction, token: int, choice: int) -> Page:
        """Count an answer to a question, and return its explanation; or the person's question if it is another.

        Raises UserError for what no button of ours sends.
        """
        user_id = interaction.user.id
        asked = await self._bot.database.write(
            lambda connection: store.answer(connection, user_id, token, choice, utcnow())
        )
        if asked is None or (asked.token == token and choice >= len(asked.styles)):
            raise UserError("error-outdated-button")
        return await (self.question(interaction) if asked.choice is None else self._shown(interaction, asked))

    async def question(self, interaction: Interaction, token: int | None = None) -> Page:
        """Return the person's open question, or a new one where it is answered or blocked. Raises UserError.

        `token` is that of the question whose button was pressed: whoever has a newer one by now sees that.
        """
        user_id = interaction.user.id
        asked = await self._found(user_id)
        if asked is None or self._is_blocked(asked) or (asked.choice is not None and token in {None, asked.token}):
            asked = await self._ask(user_id, asked)
        return await self._shown(interaction, asked)

    def _is_blocked(self, asked: Asked) -> bool:
        return asked.choice is None and self._bot.inference.forbids(asked.question.name)

    async def _found(self, user_id: int) -> Asked | None:
        async with self._bot.database.read() as connection:
            return await connection.run_sync(lambda sync: store.find(sync, user_id))

    async def _ask(self, user_id: int, before: Asked | None) -> Asked:
        """Invent and store a new question. Raises UserError."""
        chosen = _options.default_styles(self._bot.registry)
        weights = await self._weights(user_id)
        recent = before.recent if before else ()
        question = await invent(self._bot.inference, chosen, weights, recent, user_id)
        asked = Asked(secrets.randbelow(MAX_TOKEN), chosen, question, tuple(remembered(recent, question.name)))
        token = before.token if before else None

        stored = await self._bot.database.write(
            lambda connection: store.ask(connection, user_id, asked, token, utcnow())
        )
        if stored is None:
            raise UserError("error-outdated-button")
        return stored

    async def _shown(self, interaction: Interaction, asked: Asked) -> Page:
        language = languages.of_person(interaction)
        names = styles.names(self._bot.registry, asked.styles, language)
        pages = PracticePages(language, names, self._bot.lexicon)
        if asked.choice is not None:
            return pages.answered(asked, await self._explanation(asked, interaction.user.id))
        weights = await self._weights(interaction.user.id)
        return pages.question(asked, often_missed(weights, SHOWN_POINTS))

    async def _weights(self, user_id: int) -> dict[Point, int]:
        async with self._bot.database.read() as connection:
            return await connection.run_sync(lambda sync: store.weights_of(sync, user_id))

    async def _explanation(self, asked: Asked, person: int) -> Explanation:
        """Return what explains an answer; less where a style is not served any more, or too many wait."""
        style, registry = asked.styles[asked.question.answer], self._bot.registry
        roster = registry.get(style).roster if style in registry.styles() else None
        try:
            (verdict,) = await self._bot.inference.judge(
                asked.styles, [asked.question.name], shares=True, person=person
            )
        except (UnknownStyleError, UserError):
            return Explanation(None, roster)
        return Explanation(verdict, roster)
