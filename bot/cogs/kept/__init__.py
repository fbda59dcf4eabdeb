"""The command /names: names that people keep, and the menu under /name's answer by which they do."""

from functools import partial

from discord import app_commands
from discord.app_commands import Choice, Range
from discord.utils import utcnow
from sqlalchemy import Connection

from bot.cogs.kept import _files, _pages, _picture, _store
from bot.cogs.kept._names import MAX_SEARCH, KeptName, matching, resolve, searched
from bot.cogs.kept._pages import KeptPages
from bot.kit import languages, replies, styles, suggestions
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, GroupCog, Interaction
from bot.kit.errors import UserError
from bot.kit.offers import keep
from bot.kit.pages.names import with_pinyin
from bot.kit.pages.page import Page
from bot.kit.people.data import Deletion, Records
from bot.kit.phrases import phrase
from bot.kit.script import simplified
from bot.kit.texts import Language

SHARE_SECONDS = 5.0
"""How long a person waits between two pictures."""

_Name = Range[str, 1, 100]


class Kept(GroupCog, group_name="names", group_description=phrase("kept-command")):
    """Keeps names for people."""

    def personal_data(self, connection: Connection, user_id: int) -> list[Records]:
        """Return the names that a person keeps."""
        return _store.personal_data(connection, user_id)

    def delete_person(self, connection: Connection, deletion: Deletion) -> None:
        """Delete the names that a person keeps."""
        _store.delete_person(connection, deletion)

    @pressed(keep.CUSTOM_ID)
    async def keep_chosen(self, interaction: Interaction, press: Press) -> None:
        """Keep the chosen name for whoever chose. Raises UserError for what no menu of ours offers."""
        origin = keep.decode(press.custom_id)
        chosen = keep.candidate("".join(press.values[:1]))
        if origin is None or chosen is None:
            raise UserError("error-outdated-button")
        user_id, kept = interaction.user.id, self._kept(origin, chosen)
        self._refuse_forbidden(kept)
        writing = self.bot.database.write(lambda connection: _store.keep(connection, user_id, kept))
        outcome, total = await replies.in_time(interaction, writing, private=True)
        page = _pages.done_page(languages.of_person(interaction), kept, outcome, total)
        await replies.send(interaction, page, private=True)

    def _refuse_forbidden(self, kept: KeptName) -> None:
        """Raise UserError for a name that is real or must not come: since it was drawn, or made up by a client."""
        one_form = simplified(kept.name)
        if one_form in self.bot.registry.real_names or self.bot.inference.forbids(one_form):
            named = partial(with_pinyin, name=one_form, pinyin=kept.pinyin)
            raise UserError("kept-forbidden", name=named)

    def _kept(self, origin: keep.Origin, candidate: keep.Candidate) -> KeptName:
        served = origin.style in self.bot.registry.styles()
        read = self.bot.registry.get(origin.style).read if served and not candidate.pinyin else None
        return KeptName(
            name=candidate.name,
            pinyin=read(candidate.name) if read else candidate.pinyin,
            style=origin.style,
            blend=origin.blend,
            version=origin.version,
            kind=origin.kind,
            gender=origin.gender,
            seed=origin.seed,
            kept_at=utcnow(),
        )

    @app_commands.command(name="list", description=phrase("kept-list"))
    async def list_names(self, interaction: Interaction) -> None:
        """Show privately what the person keeps."""
        page = self._page(interaction, await self._mine(interaction), 0, "")
        await replies.send(interaction, page, private=True)

    @app_commands.command(name="search", description=phrase("kept-search"))
    @app_commands.describe(text=phrase("kept-option-text"))
    async def search(self, interaction: Interaction, text: Range[str, 1, MAX_SEARCH]) -> None:
        """Show privately what the person keeps that has a text in it."""
        page = self._page(interaction, await self._mine(interaction), 0, searched(text))
        await replies.send(interaction, page, private=True)

    @pressed(_pages.CUSTOM_ID)
    async def turn(self, interaction: Interaction, press: Press) -> None:
        """Show another page of the names of whoever pressed."""
        kept = await replies.in_place(interaction, self._read(interaction))
        await replies.turn(interaction, self._page(interaction, kept, int(press["page"]), searched(press["text"])))

    def _page(self, interaction: Interaction, kept: list[KeptName], number: int, text: str) -> Page:
        pages = self._pages(languages.of_person(interaction), kept)
        return pages.listed(matching(kept, text, pages.styles), number, text)

    async def _mine(self, interaction: Interaction) -> list[KeptName]:
        return await replies.in_time(interaction, self._read(interaction), private=True)

    async def _read(self, interaction: Interaction) -> list[KeptName]:
        user_id = interaction.user.id
        return await self.bot.database.read_long(lambda connection: _store.names_of(connection, user_id))

    def _pages(self, language: Language, kept: list[KeptName]) -> KeptPages:
        return KeptPages(language, self._styles(kept, language), self.bot.lexicon)

    def _styles(self, kept: list[KeptName], language: Language) -> dict[str, str]:
        keys = {style for some in kept for style in (some.style, some.blend) if style}
        return styles.names(self.bot.registry, keys, language)

    @app_commands.command(name="drop", description=phrase("kept-drop"))
    @app_commands.describe(name=phrase("kept-option-name"))
    async def drop(self, interaction: Interaction, name: _Name) -> None:
        """Stop keeping a name. Raises UserError when the person keeps none like it."""
        dropped = await replies.in_time(interaction, self._dropped(interaction, name), private=True)
        language = languages.of_person(interaction)
        shown = with_pinyin(language, dropped.name, dropped.pinyin, bold=True)
        await replies.say(interaction, language("kept-dropped", name=shown), private=True)

    async def _dropped(self, interaction: Interaction, text: str) -> KeptName:
        user_id, dropped = interaction.user.id, resolve(await self._read(interaction), text, self.bot.lexicon)
        await self.bot.database.write(lambda connection: _store.drop(connection, user_id, dropped.name))
        return dropped

    @app_commands.command(name="export", description=phrase("kept-export"))
    async def export(self, interaction: Interaction) -> None:
        """Send privately all that the person keeps, as two files."""
        language, kept = languages.of_person(interaction), await self._mine(interaction)
        if not kept:
            await replies.send(interaction, self._pages(language, kept).listed(kept), private=True)
            return
        names = self._styles(kept, language)
        files = (_files.text_of(kept, names), _files.json_of(kept))
        await replies.send(interaction, _pages.export_page(language, len(kept), files), private=True)

    @app_commands.command(name="share", description=phrase("kept-share"))
    @app_commands.describe(name=phrase("kept-option-name"))
    @app_commands.checks.cooldown(1, SHARE_SECONDS)
    async def share(self, interaction: Interaction, name: _Name) -> None:
        """Post one of the person's names as a picture. Raises UserError when the person keeps none like it."""
        page = await replies.in_time(interaction, self._picture(interaction, name))
        await replies.send(interaction, page)

    async def _picture(self, interaction: Interaction, text: str) -> Page:
        kept = resolve(await self._read(interaction), text, self.bot.lexicon)
        self._refuse_forbidden(kept)
        language = languages.of_public(interaction)
        pages = self._pages(language, [kept])
        sheet = _picture.sheet_of(language, kept, self.bot.registry, pages.meaning(kept))
        picture = await self.bot.inference.run_for(interaction.user.id, _picture.picture_of, sheet)
        return pages.shared(kept, picture)

    @share.autocomplete("name")
    @drop.autocomplete("name")
    async def _suggest(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        kept, language = await self._read(interaction), languages.of_person(interaction)
        found = matching(kept, current, self._styles(kept, language))
        choices = [Choice(name=keep.label(language, some.name, some.pinyin), value=some.name) for some in found]
        return choices[: suggestions.MAX_CHOICES]


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Kept(bot))
