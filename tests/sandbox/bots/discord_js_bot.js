// The same bot as hikari_bot.py, of discord.js.

const { ActionRowBuilder, ButtonBuilder, Client, ModalBuilder, TextInputBuilder } = require("discord.js");

const [, , api, token] = process.argv;
const INTENTS = [1 << 0, 1 << 9, 1 << 10, 1 << 15];
const client = new Client({ intents: INTENTS, rest: { api: api.replace("/v10", "") } });

function button(id, label) {
  return new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(1);
}

function form() {
  const field = new TextInputBuilder().setCustomId("name").setLabel("Name").setStyle(1);
  return new ModalBuilder().setCustomId("form").setTitle("Form").addComponents(new ActionRowBuilder().addComponents(field));
}

client.on("clientReady", () => {
  const who = { type: 6, name: "who", description: "Whom", required: true };
  client.application.commands.set([{ name: "hello", description: "Say hello", options: [who] }, { type: 3, name: "Quote" }]);
});

client.on("interactionCreate", async (interaction) => {
  if (interaction.isModalSubmit()) {
    await interaction.reply(`you are ${interaction.fields.getTextInputValue("name")}`);
  } else if (interaction.isButton()) {
    if (interaction.customId === "form") await interaction.showModal(form());
    else await interaction.update("pressed");
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply(`> ${interaction.targetMessage.content}`);
  } else {
    const row = new ActionRowBuilder().addComponents(button("press", "Press"), button("form", "Form"));
    const content = `hello ${interaction.options.getUser("who").username}`;
    await interaction.reply({ content, components: [row], withResponse: true });
  }
});

client.on("messageCreate", (message) => {
  if (!message.author.bot) message.react("👍");
});

client.login(token);
