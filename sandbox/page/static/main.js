// The page: who one is, where one is, and what goes to and fro.

import { dismiss, erase, loadOlder, press, react, refusalOf, runCommand, runMenuCommand, say, suggest } from "./actions.js";
import { channelInAddress, showInAddress } from "./address.js";
import { renderChannels, renderServers, title } from "./channels.js";
import { Composer } from "./composer/composer.js";
import { connection } from "./connection.js";
import { typedAnywhere } from "./keys.js";
import { Log } from "./messages/log.js";
import { failed } from "./notices.js";
import { Panel } from "./panel/panel.js";
import { state } from "./state.js";
import { banner, renderPeople, renderStatus } from "./top.js";

const TYPING_MS = 10_000;
const at = (id) => document.getElementById(id);
let typingTimer = 0;

// What messages are drawn with: all that the page knows, and what pressing something in them does.
const context = Object.assign(Object.create(state), {
  act: press,
  dismiss,
  erase,
  react,
  use: (name) => composer.use(name),
  reply: (message) => composer.reply(message),
  edit: (message) => composer.edit(message),
  useMenu: runMenuCommand,
});
const log = new Log(at("log"), { context, older: loadOlder });
const composer = new Composer(at("composer"), {
  locale: () => state.locale,
  commands: () => state.usable,
  people: () => state.people,
  roles: () => state.roles,
  channels: () => state.channels,
  online: () => state.bot.connected,
  botName: () => state.bot.name,
  placeholder: () => (state.currentChannel ? `Message ${title(state.currentChannel)}, or / for commands` : ""),
  lastOwn: () => state.lastOwn,
  say,
  run: runCommand,
  suggest,
  failed,
});

const panel = new Panel(at("panel"), at("panel-button"));

/** Load the view of the person who acts now; what is said in the meantime waits for it. */
function watch() {
  state.loaded = refusalOf(load);
  return state.loaded;
}

async function load() {
  const person = state.me;
  const view = await connection.ask("watch", { person: person ?? 0 });
  if (state.me !== person) return; // somebody else acts by now, whose view is under way
  if (!view.cast.some(({ id }) => id === person)) {
    state.become(view.cast[0].id);
    await load();
    return;
  }
  const before = state.started;
  state.load(view);
  banner("");
  render();
  if (before && before !== state.started) failed("The sandbox was started again. It has forgotten the earlier messages.");
}

function render() {
  const channel = state.currentChannel;
  const firstNew = state.unread.get(channel.id);
  state.unread.delete(channel.id);
  renderPeople(become);
  renderPlaces();
  renderStatus();
  showInAddress(channel, { replace: true });
  document.title = `${title(channel)} · Sandbox`;
  at("channel-name").textContent = title(channel);
  at("channel-topic").textContent = channel.topic;
  at("language").value = state.locale;
  at("language").disabled = false; // what was chosen before the view came would be lost
  at("typing").textContent = "";
  log.show(state.inChannel(channel.id), { more: state.older.has(channel.id), firstNew });
  composer.refresh();
}

function renderPlaces() {
  renderServers(visit);
  renderChannels(enter);
}

async function become(id) {
  if (id === state.me) return;
  state.become(id);
  composer.move();
  await watch();
}

function enter(id) {
  state.channel = id;
  showInAddress(state.currentChannel);
  composer.move();
  render();
  composer.focus();
}

function visit(server) {
  state.visit(server);
  enter(state.channels[0].id);
}

function receive(data) {
  if (!state.started) return; // the first view is under way, and tells of this too
  if (data.event === "message") onMessage(data);
  else if (data.event === "bot") {
    state.bot.connected = data.connected;
    renderStatus();
    composer.refresh();
  } else if (data.event === "commands") {
    Object.assign(state, { commands: data.commands, menus: data.menus });
    composer.refresh();
  } else if (data.event === "people") state.meet(data.person);
  else if (data.event === "server") {
    state.takeServer(data.server);
    if (state.currentChannel) renderPlaces();
    else enter(state.channels[0].id); // the channel that was shown is gone
  } else if (data.event === "typing" && data.channel === state.channel) {
    at("typing").textContent = `${state.bot.name} is typing…`;
    clearTimeout(typingTimer);
    typingTimer = setTimeout(() => (at("typing").textContent = ""), TYPING_MS);
  } else panel.receive(data);
}

function onMessage({ change, message }) {
  state.change(change, message);
  if (message.channel_id === state.channel) {
    if (message.author.bot) at("typing").textContent = "";
    log.change(change, message);
  } else renderPlaces();
}

addEventListener("popstate", () => {
  const channel = channelInAddress(state.allChannels, state.channels);
  if (!channel || channel.id === state.channel) return;
  if (channel.server) state.visit(channel.server);
  enter(channel.id);
});
at("language").addEventListener("change", async (event) => {
  const person = state.me;
  const refusal = await refusalOf(async () => {
    const { id, locale } = await connection.ask("locale", { person, locale: event.target.value });
    state.cast.find((one) => one.id === id).locale = locale;
  });
  if (refusal) failed(refusal);
  if (person !== state.me) return; // somebody else acts by now
  if (refusal) at("language").value = state.locale;
  else render();
});
at("skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address is the channel's
  composer.focus();
});
document.addEventListener("keydown", (event) => typedAnywhere(event) && composer.focus());

connection.start({
  open: () => {
    watch();
    panel.resume();
  },
  event: receive,
  lost: () => banner("The connection to the sandbox is lost. Trying again…"),
  locked: () => banner("The sandbox was started again. Open the address that it printed; this page then goes on by itself."),
});
