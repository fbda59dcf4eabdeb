// The list of channels.

import { el } from "./dom.js";
import { state } from "./state.js";

const MARKS = { server: "#", dm: "@", group: "~" };
const NOTES = { server: "no bot posts", group: "no bot" };

export function title(channel) {
  return `${MARKS[channel.place]}${channel.name}`;
}

/** Show the channels; `enter(id)` goes to one. */
export function renderChannels(enter) {
  const list = document.getElementById("channels");
  const focused = document.activeElement?.dataset.channelId;
  list.replaceChildren(...state.channels.map((channel) => el("li", {}, channelNode(channel, enter))));
  if (focused) list.querySelector(`[data-channel-id="${focused}"]`)?.focus();
}

function channelNode(channel, enter) {
  const unread = state.unread.has(channel.id);
  return el(
    "button",
    {
      type: "button",
      className: unread ? "channel unread" : "channel",
      "aria-current": channel.id === state.channel ? "page" : null,
      "data-testid": `channel-${channel.place === "dm" ? "dm" : channel.name}`,
      "data-channel-id": channel.id,
      onclick: () => enter(channel.id),
    },
    el("span", { className: "hash", "aria-hidden": "true" }, MARKS[channel.place]),
    channel.name,
    channel.bot_may_post ? null : el("small", {}, NOTES[channel.place]),
    unread && el("span", { className: "unread-mark" }, "new"),
  );
}
