// What can be done with a message: the menu of its button, and of a right click on it.

import { el } from "../dom.js";
import { QUICK } from "./reactions.js";
import { openMenu } from "../menu.js";
import { CommandType, MessageFlag } from "../protocol.js";

function choices(message, context) {
  const own = message.author.id === context.me;
  const answerable = !message.visible_to && !(message.flags & MessageFlag.LOADING);
  return [
    answerable && { label: "Reply", pick: () => context.reply(message) },
    ...(answerable ? QUICK.map((emoji) => ({ label: `React with ${emoji}`, pick: () => context.react(message, emoji) })) : []),
    own && { label: "Edit", pick: () => context.edit(message) },
    own && { label: "Delete", pick: () => context.erase(message) },
    message.content && { label: "Copy text", pick: () => navigator.clipboard.writeText(message.content) },
    ...context.menuCommands(CommandType.MESSAGE).map((command) => menuCommand(command, message.id, context)),
  ].filter(Boolean);
}

function menuCommand(command, target, context) {
  const label = command.name_localizations?.[context.locale] ?? command.name;
  return { label, pick: () => context.useMenu(command.name, target) };
}

/** Return an author's name: a button with the menu commands for people, where there are any. */
export function authorName(user, name, context) {
  const items = context.menuCommands(CommandType.USER).map((command) => menuCommand(command, user.id, context));
  if (!items.length) return el("span", { className: "author" }, name);
  const open = (event) => openMenu(event.currentTarget, name, items);
  return el("button", { type: "button", className: "author", "aria-haspopup": "menu", onclick: open }, name);
}

/** Return the button of a message's menu, or null where there is nothing to do; the message's `name` labels it. */
export function toolsButton(message, context, name) {
  if (!choices(message, context).length) return null;
  const open = (event) => openMenu(event.currentTarget, `Message of ${name}`, choices(message, context));
  return el(
    "button",
    { type: "button", className: "tools", "aria-label": `Actions on the message of ${name}`, "aria-haspopup": "menu", onclick: open },
    "⋯",
  );
}

/** Open a message's menu where it was clicked with the right button; links and selected words keep the browser's. */
export function onContextMenu(event, message, context) {
  const items = choices(message, context);
  if (!items.length || event.target.closest("a, img") || !getSelection().isCollapsed) return;
  event.preventDefault();
  openMenu(event.currentTarget, "Message", items, { left: event.clientX, bottom: event.clientY });
}
