"""Files, menus of messages and people, and every input of a form."""

from typing import Any, Self

import discord
import pytest
from discord import app_commands, ui
from playwright.async_api import FilePayload, Page, expect

from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver
from sandbox.world.world import TAVERN_ID
from tests.sandbox.bots.bare import bare_bot
from tests.sandbox.conftest import Api
from tests.sandbox.tiny_bot import PIXEL, TinyBot

pytestmark = pytest.mark.browser

PICTURE: FilePayload = {"name": "curve.png", "mimeType": "image/png", "buffer": PIXEL}
NOTES: FilePayload = {"name": "notes.txt", "mimeType": "text/plain", "buffer": b"words"}
Interaction = discord.Interaction[TinyBot]


class Questions(ui.Modal, title="Questions"):
    """One of each input that is no text."""

    color: ui.Label[Self] = ui.Label(
        text="Color",
        component=ui.RadioGroup(
            custom_id="color",
            options=[discord.RadioGroupOption(label=label, value=label) for label in ("Red", "Blue")],
        ),
    )
    tastes: ui.Label[Self] = ui.Label(
        text="Tastes",
        component=ui.CheckboxGroup(
            custom_id="tastes",
            required=False,
            options=[discord.CheckboxGroupOption(label=label, value=label) for label in ("Tea", "Wine")],
        ),
    )
    sure: ui.Label[Self] = ui.Label(text="Sure", component=ui.Checkbox(custom_id="sure"))
    role: ui.Label[Self] = ui.Label(text="Role", component=ui.RoleSelect(custom_id="role"))
    proof: ui.Label[Self] = ui.Label(text="Proof", component=ui.FileUpload(custom_id="proof"))

    async def on_submit(self, interaction: Interaction) -> None:  # type: ignore[override]  # the bot's own type
        parts: list[Any] = [part.component for part in (self.color, self.tastes, self.sure, self.role, self.proof)]
        color, tastes, sure, role, proof = parts
        told = f"{color.value} {tastes.values} {sure.value} {role.values[0].name} {proof.values[0].filename}"
        await interaction.response.send_message(told)


async def quote(interaction: Interaction, message: discord.Message) -> None:
    await interaction.response.send_message(f"they said: {message.content}")


async def greet(interaction: Interaction, user: discord.User) -> None:
    await interaction.response.send_message(f"greetings, {user.display_name}")


@app_commands.command()
async def show(interaction: Interaction, picture: discord.Attachment, to: discord.Role | None = None) -> None:
    """Show a picture to a role."""
    await interaction.response.send_message(f"{picture.filename} of {picture.size} bytes for {to}")


@app_commands.command()
async def ask(interaction: Interaction) -> None:
    """Ask with a form."""
    await interaction.response.send_modal(Questions())


async def test_files_are_attached_to_words_and_commands(page: Page, bot: TinyBot, sandbox: Driver) -> None:
    bot.tree.add_command(show)
    await bot.tree.sync()
    message = page.get_by_test_id("message")
    await page.get_by_test_id("files").set_input_files([PICTURE, NOTES])
    await expect(page.get_by_test_id("attached").get_by_role("listitem")).to_have_count(2)
    await page.get_by_test_id("composer").fill("look")
    await page.keyboard.press("Enter")
    await expect(message.get_by_role("img", name="curve.png")).to_be_visible()
    await expect(message.get_by_role("link", name="notes.txt")).to_be_visible()
    await expect(page.get_by_test_id("attached")).to_be_hidden()
    (sent,) = sandbox.messages.values()
    assert [file["size"] for file in sent.payload["attachments"]] == [len(PIXEL), 5]

    await page.get_by_test_id("composer").press_sequentially("/show ")
    await page.get_by_test_id("option-picture").set_input_files(PICTURE)
    await page.get_by_test_id("more-options").click()
    await page.get_by_role("option", name="to").click()
    await page.keyboard.type("mod")
    await page.keyboard.press("Enter")
    await page.get_by_test_id("send").click()
    await expect(message.last).to_contain_text(f"curve.png of {len(PIXEL)} bytes for Moderator")


async def test_menu_commands_are_used_on_messages_and_people(page: Page, bot: TinyBot, sandbox: Driver) -> None:
    bot.tree.add_command(app_commands.ContextMenu(name="Quote", callback=quote))
    bot.tree.add_command(app_commands.ContextMenu(name="Greet", callback=greet))
    await bot.tree.sync()
    await sandbox.person("Deniz").say("hello there")
    message = page.get_by_test_id("message")
    await message.get_by_role("button", name="Actions on the message of Deniz").click()
    await page.get_by_role("menuitem", name="Quote").click()
    await expect(message.last).to_contain_text("they said: hello there")
    await message.first.get_by_role("button", name="Deniz", exact=True).click()
    await page.get_by_role("menuitem", name="Greet").click()
    await expect(message.last).to_contain_text("greetings, Deniz")


async def test_a_form_has_inputs_of_every_kind(page: Page, bot: TinyBot) -> None:
    bot.tree.add_command(ask)
    await bot.tree.sync()
    await page.get_by_test_id("composer").fill("/ask")
    await page.keyboard.press("Enter")
    form = page.get_by_test_id("modal")
    await form.get_by_role("radio", name="Blue").check()
    await form.get_by_role("checkbox", name="Wine").check()
    await form.get_by_role("checkbox", name="Sure").check()
    await form.get_by_label("Role").select_option("@Moderator")
    await form.get_by_label("Proof").set_input_files(NOTES)
    await form.get_by_role("button", name="Submit").click()
    await expect(page.get_by_test_id("message")).to_contain_text("Blue ['Wine'] True Moderator notes.txt")


def question(custom_id: str) -> dict[str, object]:
    """Return the data of a form with one line of text."""
    field = {"type": 4, "custom_id": "answer", "style": 1, "label": "Answer"}
    return {"custom_id": custom_id, "title": custom_id, "components": [{"type": 1, "components": [field]}]}


async def test_a_late_answer_to_a_form_leaves_the_next_one_open(
    page: Page, server: SandboxServer, sandbox: Driver, api: Api
) -> None:
    form, message = page.get_by_test_id("modal"), page.get_by_test_id("message")
    async with bare_bot(server, api) as bot:
        await sandbox.bot_ready(commands=0)
        buttons = [{"type": 2, "style": 1, "label": name, "custom_id": name} for name in ("First", "Second")]
        row = {"type": 1, "components": buttons}
        await api("POST", f"/channels/{TAVERN_ID}/messages", {"content": "forms", "components": [row]})
        await message.get_by_role("button", name="First").click()
        await bot.answer(await bot.event("INTERACTION_CREATE"), 9, question("First"))
        await form.get_by_label("Answer").fill("one")
        await page.keyboard.press("Enter")
        slow = await bot.event("INTERACTION_CREATE")
        await page.keyboard.press("Escape")
        await message.get_by_role("button", name="Second").click()
        await bot.answer(await bot.event("INTERACTION_CREATE"), 9, question("Second"))
        await expect(form.get_by_role("heading")).to_have_text("Second")
        await bot.answer(slow, 4, {"content": "at last"})
        await expect(message).to_contain_text(["forms", "at last"])
        await form.get_by_label("Answer").fill("two")
        await page.keyboard.press("Enter")
        sent = await bot.event("INTERACTION_CREATE")
        assert sent["data"]["custom_id"] == "Second"
        await bot.answer(sent, 6)
        await expect(form).to_be_hidden()
