"""A bot of hikari, started with the API's address and a token: a command, a button, a form, a menu, a reaction."""

import sys

import hikari

API, TOKEN = sys.argv[1:]
bot = hikari.GatewayBot(TOKEN, intents=hikari.Intents.ALL, rest_url=API, banner=None, logs=None)


async def started(_event: hikari.StartedEvent) -> None:
    application = await bot.rest.fetch_application()
    hello = bot.rest.slash_command_builder("hello", "Say hello")
    who = hikari.CommandOption(type=hikari.OptionType.USER, name="who", description="Whom", is_required=True)
    menu = bot.rest.context_menu_command_builder(hikari.CommandType.MESSAGE, "Quote")
    await bot.rest.set_application_commands(application.id, [hello.add_option(who), menu])


async def interacted(event: hikari.InteractionCreateEvent) -> None:
    interaction = event.interaction
    create, update = hikari.ResponseType.MESSAGE_CREATE, hikari.ResponseType.MESSAGE_UPDATE
    if isinstance(interaction, hikari.ModalInteraction):
        await interaction.create_initial_response(create, f"you are {interaction.components[0][0].value}")
    elif isinstance(interaction, hikari.ComponentInteraction):
        if interaction.custom_id == "form":
            row = bot.rest.build_modal_action_row().add_text_input("name", "Name")
            await interaction.create_modal_response("Form", "form", component=row)
        else:
            await interaction.create_initial_response(update, "pressed")
    elif isinstance(interaction, hikari.CommandInteraction) and interaction.command_name == "Quote":
        (message,) = interaction.resolved.messages.values()
        await interaction.create_initial_response(create, f"> {message.content}")
    elif isinstance(interaction, hikari.CommandInteraction):
        row = bot.rest.build_message_action_row()
        row.add_interactive_button(hikari.ButtonStyle.PRIMARY, "press", label="Press")
        row.add_interactive_button(hikari.ButtonStyle.PRIMARY, "form", label="Form")
        (user,) = interaction.resolved.users.values()
        await interaction.create_initial_response(create, f"hello {user.username}", component=row)


async def heard(event: hikari.MessageCreateEvent) -> None:
    if not event.message.author.is_bot:
        await event.message.add_reaction("👍")


bot.subscribe(hikari.StartedEvent, started)
bot.subscribe(hikari.InteractionCreateEvent, interacted)
bot.subscribe(hikari.MessageCreateEvent, heard)
bot.run(check_for_updates=False)
