"""The menus "Apps" of messages and of people: whose manner a name is in, and a name for somebody."""

import discord
from discord import app_commands
from discord.app_commands import AppCommandContext, ContextMenu
from discord.utils import utcnow
from sqlalchemy import Connection

from bot.cogs.menus import _pages, _store
from bot.cogs.menus._found import Found, found_in, spelled, works_of
from bot.cogs.menus._pages import Judged
from bot.cogs.menus._store import GivenName, RefusedError
from bot.kit import languages, people, replies, styles
from bot.kit.buttons import Press, pressed, refuse_others
from bot.kit.cog import Bot, Cog, Interaction
from bot.kit.errors import UserError
from bot.kit.messages.named import names_of
from bot.kit.pages.page import Page
from bot.kit.people.data import Deletion, Records
from bot.kit.phrases import phrase
from models.drawing.wishes.request import DrawRequest
from models.lexicon.names import explain
from models.roster.entry import Kind

NAME_SECONDS = 10.0
"""How long a person waits between two names for others."""

CANDIDATES = 36
"""Of how many drawn names the one that reads best is given."""

_IN_SERVERS = AppCommandContext(guild=True, dm_channel=False, private_channel=False)


class Menus(Cog):
    """Judges the names in messages, and names people."""

    def __init__(self, bot: Bot) -> None:
        super().__init__(bot)
        self.context_menus = (
            ContextMenu(name=phrase("menus-whose"), callback=self.whose),
            ContextMenu(name=phrase("menus-name"), callback=self.name_them, allowed_contexts=_IN_SERVERS),
        )

    def personal_data(self, connection: Connection, user_id: int) -> list[Records]:
        """Return names that were invented for a person or asked for by them, and that they want none."""
        return _store.personal_data(connection, user_id)

    def delete_person(self, connection: Connection, deletion: Deletion) -> None:
        """Delete a person's name and refusal, and who asked for the names of others."""
        _store.delete_person(connection, deletion)

    async def whose(self, interaction: Interaction, message: discord.Message) -> None:
        """Say privately in whose manner the names in a message are. Raises UserError."""
        compared = styles.compared(self.bot.registry)
        if len(compared) < len(styles.RIVALS):
            raise UserError("menus-whose-few")
        found = found_in(names_of(message), [self.bot.registry.get(style) for style in compared])
        judged = await replies.in_time(interaction, self._judged(found, compared, interaction), private=True)
        language = languages.of_person(interaction)
        names = styles.names(self.bot.registry, compared, language)
        await replies.send(interaction, _pages.manner_page(language, found, judged, names), private=True)

    async def _judged(self, found: Found, compared: tuple[str, ...], interaction: Interaction) -> list[Judged]:
        if not found.names:
            return []
        models = [self.bot.registry.get(style) for style in compared]
        verdicts = await self.bot.inference.judge(compared, found.names, person=interaction.user.id)
        return [
            Judged(verdict, works_of(verdict.name, models), spelled(verdict.name, models)) for verdict in verdicts
        ]

    @app_commands.checks.cooldown(1, NAME_SECONDS)
    async def name_them(self, interaction: Interaction, user: discord.User | discord.Member) -> None:
        """Invent a name for a person, or show the one that they have. Raises UserError."""
        own = user.id == interaction.user.id
        if user.bot:
            raise UserError("menus-name-bots")
        if user.id in self.bot.hidden:
            raise UserError("menus-name-hidden-own" if own else "menus-name-refused")
        try:
            given = await replies.in_time(interaction, self._given(interaction.user.id, user.id))
        except RefusedError:
            if not own:
                raise UserError("menus-name-refused") from None
            page = _pages.refused_page(languages.of_person(interaction), user.id)
            await replies.send(interaction, page, private=True)
            return
        await replies.send(interaction, await self._page(interaction, given, user))

    async def _given(self, asker_id: int, person_id: int) -> GivenName:
        """Return a person's name, a new one if they have none that may come. Raises RefusedError and UserError."""
        known = await self.bot.database.read_long(lambda connection: _store.name_of(connection, person_id))
        if known is not None and self._may_come(known.name):
            return known
        style, request = styles.default(self.bot.registry), DrawRequest(1, candidates=CANDIDATES, kind=Kind.NAME)
        invention = await self.bot.inference.draw(style, request, person=asker_id)
        if not invention.names:
            raise UserError("menus-name-none")
        [(drawn, pinyin)] = invention.names
        [model] = invention.source.parts
        given = GivenName(
            person_id=person_id,
            asker_id=asker_id,
            name=drawn.name,
            pinyin=pinyin,
            style=style,
            version=model.version,
            seed=request.seed,
            given_at=utcnow(),
        )
        return await self.bot.database.write(lambda connection: _store.give(connection, given, known))

    def _may_come(self, name: str) -> bool:
        """Return whether a name is neither blocked nor in a roster, as it may be since it was invented."""
        return name not in self.bot.registry.real_names and not self.bot.inference.forbids(name)

    async def _page(self, interaction: Interaction, given: GivenName, user: discord.User | discord.Member) -> Page:
        language = languages.of_public(interaction)
        names = await people.names_of(self.bot.database, [given.asker_id])
        names |= {some.id: some.display_name for some in (interaction.user, user)}
        person, asker = (
            people.shown(language, user_id, names, self.bot.hidden) for user_id in (user.id, given.asker_id)
        )
        style = styles.names(self.bot.registry, [given.style], language)[given.style]
        meaning = explain(self.bot.lexicon, given.name, given.pinyin)
        return _pages.given_page(language, given, style, (person, asker), meaning)

    @pressed(_pages.CUSTOM_ID)
    async def settle(self, interaction: Interaction, press: Press) -> None:
        """Drop a name, refuse names, or allow them again. Raises UserError for anybody but the person named."""
        user = interaction.user
        refuse_others(interaction, int(press["person"]), "menus-name-not-yours")
        act, now = press["act"], utcnow()
        operations = {
            "drop": lambda connection: _store.drop(connection, user.id),
            "refuse": lambda connection: _store.refuse(connection, user.id, now),
            "allow": lambda connection: _store.allow(connection, user.id),
        }
        await replies.in_place(interaction, self.bot.database.write(operations[act]))
        await replies.turn(interaction, self._settled(interaction, act))

    def _settled(self, interaction: Interaction, act: str) -> Page:
        """Return what takes the place of the page whose button was pressed; only `allow` is on a private one."""
        if act == "allow":
            return _pages.allowed_page(languages.of_person(interaction))
        language, user = languages.of_public(interaction), interaction.user
        person = people.shown(language, user.id, {user.id: user.display_name}, self.bot.hidden)
        return _pages.gone_page(language, person, refused=act == "refuse")


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Menus(bot))
