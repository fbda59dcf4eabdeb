// One message as a node.

import { el } from "../dom.js";
import { MessageFlag, MessageType } from "../protocol.js";
import { components, firstText } from "./components.js";
import { embedNode } from "./embeds.js";
import { markdown, plain } from "./markdown.js";
import { fileCard, picture } from "./media.js";
import { reactions } from "./reactions.js";
import { authorName, onContextMenu, toolsButton } from "./tools.js";
import { clockTime, dayName, fullTime } from "./times.js";

const PREVIEW = 80;
const MOST_SPOKEN = 500;

export function displayName(user) {
  return user.global_name ?? user.username;
}

export function avatar(user, context) {
  const symbol = context.symbol(user.id) ?? [...displayName(user)][0];
  const hue = user.bot ? "bot" : `hue-${Number(BigInt(user.id) % 6n)}`;
  return el("span", { className: `avatar ${hue}`, "aria-hidden": "true" }, symbol);
}

function attachments(message) {
  const used = JSON.stringify([message.embeds, message.components]);
  return message.attachments
    .filter((attachment) => !used.includes(attachment.url))
    .map((attachment) =>
      attachment.content_type?.startsWith("image/") && attachment.content_type !== "image/svg+xml"
        ? picture(attachment, "attachment-picture", attachment.description ?? attachment.filename)
        : fileCard(attachment.url, attachment.filename, attachment.size),
    );
}

function origin(message, context) {
  if (message.command) {
    const user = message.interaction_metadata.user;
    return usedCommand(message, [avatar(user, context), ` ${displayName(user)} used `], context);
  }
  const original = message.message_reference && context.messageById(message.message_reference.message_id);
  if (!message.message_reference) return null;
  if (!original) return el("p", { className: "origin" }, "↱ an earlier message");
  const text = plain(original.content || original.embeds[0]?.title || firstText(original.components) || "a message", context);
  return el("p", { className: "origin" }, `↱ ${displayName(original.author)}: ${text.slice(0, PREVIEW)}`);
}

/** Say who used which command; pressing the command shows the options, where it had some. */
function usedCommand(message, who, context) {
  const name = message.type === MessageType.CONTEXT_MENU_COMMAND ? message.command : `/${message.command}`;
  const chosen = Object.entries(message.options);
  if (!chosen.length) return el("p", { className: "origin" }, who, el("span", { className: "pill" }, name));
  const shown = chosen.map(([option, value]) => `${option}: ${context.nameOf(value)}`).join(" · ");
  const options = el("span", { className: "used-options", hidden: true }, ` ${shown}`);
  const toggle = (event) => {
    options.hidden = !options.hidden;
    event.currentTarget.setAttribute("aria-expanded", String(!options.hidden));
  };
  const button = el("button", { type: "button", className: "pill", "aria-expanded": "false", onclick: toggle }, name);
  return el("p", { className: "origin" }, who, button, options);
}

function body(message, context) {
  if (message.flags & MessageFlag.LOADING) {
    return el("p", { className: "thinking" }, `${displayName(message.author)} is thinking`, el("span", { className: "dots" }, "…"));
  }
  const mark = message.edited_timestamp && el("span", { className: "edited", lang: "en" }, " (edited)");
  if (message.flags & MessageFlag.IS_COMPONENTS_V2) {
    return [el("div", { className: "components v2" }, components(message.components, context), mark)];
  }
  const parts = el("div", { className: "content" }, markdown(message.content, context));
  if (mark) {
    const last = parts.lastElementChild;
    if (last?.tagName === "P") last.append(mark);
    else if (message.content) parts.append(mark);
  }
  const embeds = message.flags & MessageFlag.SUPPRESS_EMBEDS ? [] : message.embeds.map((embed) => embedNode(embed, context));
  return [parts, attachments(message), embeds, el("div", { className: "components" }, components(message.components, context))].flat();
}

/** Return the language that an answer is in: that of the person who asked, if the bot speaks it. */
function languageOf(message, context) {
  return message.locale && context.speaks(message.locale) ? message.locale : null;
}

/** Return the node of a message; `grouped` leaves out the author who spoke just before. */
export function messageNode(message, context, grouped) {
  const pinged = message.mention_everyone || message.mentions.some((user) => user.id === context.me);
  const classes = ["message", grouped && "grouped", message.visible_to && "ephemeral", pinged && "pinged"];
  const name = displayName(message.author);
  const node = el(
    "article",
    {
      className: classes.filter(Boolean).join(" "),
      "data-testid": "message",
      "data-message-id": message.id,
      "aria-label": `${name}, ${fullTime(message.timestamp, context.locale)}`,
      oncontextmenu: (event) => onContextMenu(event, message, context),
    },
    toolsButton(message, context, name),
    origin(message, context),
    !grouped && avatar(message.author, context),
    !grouped &&
      el(
        "p",
        { className: "head" },
        authorName(message.author, name, context),
        message.author.bot && el("span", { className: "tag" }, "APP"),
        clockTime(message.timestamp, context.locale),
      ),
    el("div", { className: "body", lang: languageOf(message, context) }, body(message, context)),
    reactions(message, context),
    el("p", { className: "failure", role: "alert" }),
    message.visible_to &&
      el(
        "p",
        { className: "only-you" },
        "Only you can see this • ",
        el("button", { type: "button", className: "as-link", onclick: () => context.dismiss(message) }, "Dismiss message"),
      ),
  );
  orderHeadings(node);
  return node;
}

/** Give headings levels without gaps, below the channel's name, whatever sizes the author chose. */
function orderHeadings(node) {
  let level = 1;
  for (const heading of node.querySelectorAll("[role=heading]")) {
    level = Math.min(Number(heading.getAttribute("aria-level")), level + 1);
    heading.setAttribute("aria-level", level);
  }
}

/** Return a message as one line of text, for screen readers. */
export function spokenMessage(message, context) {
  const { content, embeds, components: parts } = message;
  const text = plain(content || embeds[0]?.title || embeds[0]?.description || firstText(parts) || "a message", context);
  return `${displayName(message.author)}: ${text.slice(0, MOST_SPOKEN)}`;
}

/** Tell whether a message follows one of the same author closely enough to share its head. */
export function continues(message, before) {
  return (
    before !== undefined &&
    before.author.id === message.author.id &&
    !message.command &&
    !message.message_reference &&
    dayName(message.timestamp, "en") === dayName(before.timestamp, "en") &&
    Boolean(before.visible_to) === Boolean(message.visible_to) &&
    new Date(message.timestamp) - new Date(before.timestamp) < 7 * 60_000
  );
}
