// What a person does, as requests to the sandbox. What is refused resolves to the sentence to show.

import { openModal } from "./composer/modal.js";
import { connection, Refused } from "./connection.js";
import { failed, note } from "./notices.js";
import { state } from "./state.js";

const DID_NOT_RESPOND = "The application did not respond";
const QUICK_MS = 120; // a command that is answered within this time needs no note that it is being sent

/** Do something that may be refused; returns the sentence to show, or undefined. */
export async function refusalOf(action) {
  try {
    await action();
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

/** Post words, and the files that `read()` resolves to; `about` has the message that they reply to or, as one's own, that they replace. */
export async function say(text, about, read) {
  const person = state.me;
  return refusalOf(async () => {
    await state.loaded;
    const { channel } = state; // reading takes a while, in which the person may go to another channel
    const files = await read();
    if (about?.edit) await connection.ask("edit", { person, message: about.edit.id, text });
    else await connection.ask("say", { person, channel, text, files, reply: about?.reply.id ?? null });
  });
}

export async function runCommand(command, options) {
  return use("slash", `/${command}`, { command, options });
}

/** Use a command of the context menu of a message or a person; a refusal is shown above the box. */
export async function runMenuCommand(command, target) {
  const refusal = await use("menu", command, { command, target });
  if (refusal) failed(`${command}: ${refusal}`);
}

async function use(op, name, fields) {
  const person = state.me;
  let sending = null;
  const soon = setTimeout(() => (sending = note(`Sending ${name}…`)), QUICK_MS);
  const refusal = await refusalOf(async () => {
    await state.loaded;
    finish(await connection.ask(op, { person, channel: state.channel, ...fields }));
  });
  clearTimeout(soon);
  sending?.remove();
  return refusal;
}

export async function suggest(command, options, focused) {
  let choices = [];
  const refusal = await refusalOf(async () => {
    const fields = { person: state.me, channel: state.channel, command, options, focused };
    const outcome = await connection.ask("autocomplete", fields);
    if (outcome.failed) throw new Refused(`${state.bot.name} suggested nothing in time.`);
    choices = outcome.choices;
  });
  return { choices, refusal };
}

/** Press a button or choose from a menu of a message; a refusal is shown under the message. */
export async function press(customId, values, node) {
  const message = node.closest("[data-message-id]").dataset.messageId;
  const failure = () => document.querySelector(`#log [data-message-id="${message}"] .failure`);
  failure().textContent = "";
  node.setAttribute("aria-busy", "true");
  const refusal = await refusalOf(async () => {
    finish(await connection.ask("click", { person: state.me, message, custom_id: customId, values }));
  });
  node.removeAttribute("aria-busy");
  if (refusal && failure()) failure().textContent = refusal;
}

export async function dismiss(message) {
  await onMessage("dismiss", message);
}

export async function erase(message) {
  await onMessage("erase", message);
}

/** Add a reaction, or take it back. */
export async function react(message, emoji) {
  await onMessage("react", message, { emoji });
}

async function onMessage(op, message, fields = {}) {
  const refusal = await refusalOf(() => connection.ask(op, { person: state.me, message: message.id, ...fields }));
  if (refusal) failed(refusal);
}

/** Load the messages before one, or without one the latest; returns them, oldest first. */
export async function loadOlder(before) {
  const { me: person, channel } = state;
  const { messages, more } = await connection.ask("older", { person, channel, before });
  if (person === state.me) state.addOlder(channel, messages, more);
  return messages;
}

function finish(outcome) {
  if (outcome.failed) throw new Refused(DID_NOT_RESPOND);
  if (outcome.modal) showModal(outcome);
}

function showModal({ interaction, modal }) {
  openModal(document.getElementById("modal"), modal, state, (read) =>
    refusalOf(async () => finish(await connection.ask("submit", { person: state.me, interaction, fields: await read() }))),
  );
}
