// One message as a node.

import { components } from "./components.js";
import { el, link, picture } from "./dom.js";
import { embedNode } from "./embeds.js";
import { markdown, plain } from "./markdown.js";
import { clockTime } from "./times.js";

const SUPPRESS_EMBEDS = 1 << 2;
const LOADING = 1 << 7;
const PREVIEW = 80;

export function displayName(user) {
  return user.global_name ?? user.username;
}

export function avatar(user) {
  const name = displayName(user);
  const initial = user.bot ? "江" : [...name][0];
  const hue = user.bot ? "bot" : `hue-${Number(BigInt(user.id) % 6n)}`;
  return el("span", { className: `avatar ${hue}`, "aria-hidden": "true" }, initial);
}

function attachments(message) {
  const used = JSON.stringify([message.embeds, message.components]);
  return message.attachments
    .filter((attachment) => !used.includes(attachment.url))
    .map((attachment) =>
      attachment.content_type?.startsWith("image/") && attachment.content_type !== "image/svg+xml"
        ? picture(attachment, "attachment-picture", attachment.description ?? attachment.filename)
        : el("p", { className: "file" }, link(attachment.url, attachment.filename), ` (${Math.ceil(attachment.size / 1024)} KB)`),
    );
}

function origin(message, context) {
  if (message.command) {
    const user = message.interaction_metadata.user;
    return el("p", { className: "origin" }, avatar(user), ` ${displayName(user)} used `, el("span", { className: "pill" }, `/${message.command}`));
  }
  const original = message.message_reference && context.messageById(message.message_reference.message_id);
  if (!message.message_reference) return null;
  if (!original) return el("p", { className: "origin" }, "↱ an earlier message");
  const text = plain(original.content || original.embeds[0]?.title || "a message", context);
  return el("p", { className: "origin" }, `↱ ${displayName(original.author)}: ${text.slice(0, PREVIEW)}`);
}

function body(message, context) {
  if (message.flags & LOADING) {
    return el("p", { className: "thinking" }, `${displayName(message.author)} is thinking`, el("span", { className: "dots" }, "…"));
  }
  const parts = el("div", { className: "content" }, markdown(message.content, context));
  if (message.edited_timestamp) {
    const mark = el("span", { className: "edited" }, " (edited)");
    const last = parts.lastElementChild;
    if (last?.tagName === "P") last.append(mark);
    else if (message.content) parts.append(mark);
  }
  const embeds = message.flags & SUPPRESS_EMBEDS ? [] : message.embeds.map((embed) => embedNode(embed, context));
  return [parts, attachments(message), embeds, el("div", { className: "components" }, components(message.components, context))].flat();
}

/** Return the node of a message; `grouped` leaves out the author who spoke just before. */
export function messageNode(message, context, grouped) {
  const pinged = message.mention_everyone || message.mentions.some((user) => user.id === context.me);
  const classes = ["message", grouped && "grouped", message.visible_to && "ephemeral", pinged && "pinged"];
  const name = displayName(message.author);
  return el(
    "article",
    {
      className: classes.filter(Boolean).join(" "),
      "data-testid": "message",
      "data-message-id": message.id,
      "aria-label": `${name}`,
    },
    origin(message, context),
    !grouped && avatar(message.author),
    !grouped &&
      el(
        "p",
        { className: "head" },
        el("span", { className: "author" }, name),
        message.author.bot && el("span", { className: "tag" }, "APP"),
        clockTime(message.timestamp, context.locale),
      ),
    body(message, context),
    el("p", { className: "failure", role: "alert" }),
    message.visible_to &&
      el(
        "p",
        { className: "only-you" },
        "Only you can see this • ",
        el("button", { type: "button", className: "as-link", onclick: () => context.dismiss(message) }, "Dismiss message"),
      ),
  );
}

/** Tell whether a message follows one of the same author closely enough to share its head. */
export function continues(message, before) {
  return (
    before !== undefined &&
    before.author.id === message.author.id &&
    !message.command &&
    !message.message_reference &&
    Boolean(before.visible_to) === Boolean(message.visible_to) &&
    new Date(message.timestamp) - new Date(before.timestamp) < 7 * 60_000
  );
}
