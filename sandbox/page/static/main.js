// The page: who you are, where you are, and what goes to and fro.

import { Composer } from "./composer/composer.js";
import { openModal } from "./composer/modal.js";
import { Connection, Refused } from "./connection.js";
import { el } from "./dom.js";
import { Log } from "./messages/log.js";
import { avatar } from "./messages/message.js";
import { State } from "./state.js";

const DID_NOT_RESPOND = "The application did not respond";
const MARKS = { server: "#", dm: "@", group: "~" };
const NOTES = { server: "no bot posts", group: "no bot" };
const TYPING_MS = 10_000;
const QUICK_MS = 120; // a command that is answered within this time needs no note that it is being sent

const at = (id) => document.getElementById(id);
const state = new State();
let typingTimer = 0;
let watched = Promise.resolve(); // settled once the view is that of the person who acts

/** Do something that may be refused; returns the sentence to show, or undefined. */
async function refusalOf(action) {
  try {
    await action();
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

const context = {
  get locale() {
    return state.locale;
  },
  get me() {
    return state.me;
  },
  get people() {
    return state.people;
  },
  get channels() {
    return state.channels;
  },
  symbol: (id) => state.symbols.get(id),
  userName: (id) => state.names.get(id) ?? "somebody",
  channelName: (id) => state.channels.find((channel) => channel.id === id)?.name ?? "somewhere",
  messageById: (id) => state.messages.get(id),
  dismiss: (message) => refusalOf(() => connection.ask("dismiss", { person: state.me, message: message.id })),
  act: press,
};

const connection = new Connection({
  onOpen: watch,
  onEvent: receive,
  onLost: () => banner("The connection to the sandbox is lost. Trying again…"),
  onLocked: () => banner("The sandbox was started again. Open the address that it printed."),
});

const log = new Log(at("log"), context);
const composer = new Composer(at("composer"), {
  locale: () => state.locale,
  commands: () => state.usable,
  people: () => state.people,
  channels: () => state.channels,
  online: () => state.bot.connected,
  botName: () => state.bot.name,
  placeholder: () => (state.currentChannel ? `Message ${title(state.currentChannel)}, or / for commands` : ""),
  say,
  run: runCommand,
  suggest,
  failed: (text) => log.note(text, "failed"),
});

function title(channel) {
  return `${MARKS[channel.place]}${channel.name}`;
}

function banner(text) {
  at("banner").textContent = text;
  at("banner").hidden = !text;
}

/** Load the view of the person who acts now; what is said in the meantime waits for it. */
function watch() {
  watched = refusalOf(load);
  return watched;
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
  state.load(view);
  banner("");
  render();
}

function render() {
  renderPeople();
  renderChannels();
  renderStatus();
  const channel = state.currentChannel;
  at("channel-name").textContent = title(channel);
  at("channel-topic").textContent = channel.topic;
  at("language").value = state.locale;
  at("language").disabled = false; // what was chosen before the view came would be lost
  at("log").lang = at("composer").lang = state.locale;
  at("typing").textContent = "";
  log.show(state.inChannel(channel.id));
  composer.refresh();
}

function renderPeople() {
  at("people").replaceChildren(
    ...state.cast.map((person) =>
      el(
        "button",
        {
          type: "button",
          role: "radio",
          className: "person",
          "aria-checked": String(person.id === state.me),
          tabIndex: person.id === state.me ? 0 : -1,
          "data-testid": `person-${person.name}`,
          onclick: () => become(person.id),
          onkeydown: arrowKeys,
        },
        avatar({ id: person.id, username: person.name }, context),
        el("span", { className: "person-name" }, person.name, el("small", {}, person.maintainer ? "maintainer" : "player")),
      ),
    ),
  );
}

function arrowKeys(event) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const index = state.cast.findIndex(({ id }) => id === state.me);
  const next = state.cast.at((index + step) % state.cast.length);
  become(next.id).then(() => at("people").querySelector("[aria-checked=true]").focus());
}

async function become(id) {
  if (id === state.me) return;
  state.become(id);
  composer.move();
  await watch();
}

function renderChannels() {
  at("channels").replaceChildren(
    ...state.channels.map((channel) => {
      const unread = state.unread.has(channel.id);
      return el(
        "li",
        {},
        el(
          "button",
          {
            type: "button",
            className: unread ? "channel unread" : "channel",
            "aria-current": channel.id === state.channel ? "page" : null,
            "data-testid": `channel-${channel.place === "dm" ? "dm" : channel.name}`,
            onclick: () => enter(channel.id),
          },
          el("span", { className: "hash", "aria-hidden": "true" }, MARKS[channel.place]),
          channel.name,
          channel.bot_may_post ? null : el("small", {}, NOTES[channel.place]),
          unread && el("span", { className: "unread-mark" }, "new"),
        ),
      );
    }),
  );
}

function renderStatus() {
  at("status").textContent = `${state.bot.name} is ${state.bot.connected ? "online" : "offline"}`;
  at("status").className = state.bot.connected ? "status online" : "status";
}

function enter(id) {
  state.channel = id;
  state.unread.delete(id);
  composer.move();
  render();
  composer.input.focus();
}

function receive(data) {
  if (data.event === "message") {
    state.change(data.change, data.message);
    if (data.message.channel_id === state.channel) {
      if (data.message.author.bot) at("typing").textContent = "";
      log.change(data.change, data.message);
    } else renderChannels();
  } else if (data.event === "bot") {
    state.bot.connected = data.connected;
    renderStatus();
    composer.refresh();
  } else if (data.event === "commands") {
    state.commands = data.commands;
    composer.refresh();
  } else if (data.event === "people") state.meet(data.person);
  else if (data.event === "typing" && data.channel === state.channel) {
    at("typing").textContent = `${state.bot.name} is typing…`;
    clearTimeout(typingTimer);
    typingTimer = setTimeout(() => (at("typing").textContent = ""), TYPING_MS);
  }
}

async function say(text) {
  const person = state.me;
  return refusalOf(async () => {
    await watched;
    await connection.ask("say", { person, channel: state.channel, text });
  });
}

async function runCommand(command, options) {
  const person = state.me;
  let note = null;
  const soon = setTimeout(() => (note = log.note(`Sending /${command}…`)), QUICK_MS);
  const refusal = await refusalOf(async () => {
    await watched;
    const outcome = await connection.ask("slash", { person, channel: state.channel, command, options });
    if (outcome.failed) log.note(`/${command}: ${DID_NOT_RESPOND}`, "failed");
    if (outcome.modal) showModal(outcome);
  });
  clearTimeout(soon);
  note?.remove();
  return refusal;
}

async function suggest(command, options, focused) {
  try {
    const outcome = await connection.ask("autocomplete", { person: state.me, channel: state.channel, command, options, focused });
    return outcome.failed ? { refusal: `${state.bot.name} suggested nothing in time.` } : { choices: outcome.choices };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.message };
    throw error;
  }
}

async function press(customId, values, node) {
  const message = node.closest("[data-message-id]");
  const failure = () => at("log").querySelector(`[data-message-id="${message.dataset.messageId}"] .failure`);
  failure().textContent = "";
  node.setAttribute("aria-busy", "true");
  const refusal = await refusalOf(async () => {
    const outcome = await connection.ask("click", { person: state.me, message: message.dataset.messageId, custom_id: customId, values });
    if (outcome.failed) throw new Refused(DID_NOT_RESPOND);
    if (outcome.modal) showModal(outcome);
  });
  node.removeAttribute("aria-busy");
  if (refusal && failure()) failure().textContent = refusal;
}

function showModal({ interaction, modal }) {
  openModal(at("modal"), modal, context, (fields) =>
    refusalOf(async () => {
      const outcome = await connection.ask("submit", { person: state.me, interaction, fields });
      if (outcome.failed) throw new Refused(DID_NOT_RESPOND);
    }),
  );
}

at("language").addEventListener("change", async (event) => {
  const view = await connection.ask("locale", { person: state.me, locale: event.target.value });
  state.person.locale = view.locale;
  render();
});

// The key is now in a cookie; the address need not show it, nor the history keep it.
history.replaceState(null, "", "/");
connection.connect();
