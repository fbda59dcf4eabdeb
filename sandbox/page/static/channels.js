// The list of channels, and above it the server that they are of, where there are several.

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

/** Show the servers, if there are several; `visit(id)` goes to one. */
export function renderServers(visit) {
  const choice = document.getElementById("servers");
  choice.hidden = state.servers.length < 2;
  const unread = ({ id }) => id !== state.server && state.hasUnread(id);
  choice.replaceChildren(
    ...state.servers.map((server) => el("option", { value: server.id }, unread(server) ? `${server.name} (new)` : server.name)),
  );
  choice.value = state.server;
  choice.onchange = () => visit(choice.value);
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
