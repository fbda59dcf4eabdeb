// The top of the page: who one is, the language, whether the bot is there, and what is wrong with the connection.

import { el } from "./dom.js";
import { avatar } from "./messages/message.js";
import { state } from "./state.js";

const at = (id) => document.getElementById(id);

export function banner(text) {
  at("banner").textContent = text;
  at("banner").hidden = !text;
}

export function renderStatus() {
  at("status").textContent = `${state.bot.name} is ${state.bot.connected ? "online" : "offline"}`;
  at("status").className = state.bot.connected ? "status online" : "status";
}

/** Show the people; `become(id)` makes one of them the person who acts. */
export function renderPeople(become) {
  const focused = at("people").contains(document.activeElement);
  at("people").replaceChildren(...state.cast.map((person) => personNode(person, become)));
  if (focused) at("people").querySelector("[aria-checked=true]").focus();
}

function personNode(person, become) {
  return el(
    "button",
    {
      type: "button",
      role: "radio",
      className: "person",
      "aria-checked": String(person.id === state.me),
      tabIndex: person.id === state.me ? 0 : -1,
      "data-testid": `person-${person.name}`,
      onclick: () => become(person.id),
      onkeydown: (event) => arrowKeys(event, become),
    },
    avatar({ id: person.id, username: person.name }, state),
    el("span", { className: "person-name" }, person.name, el("small", {}, person.maintainer ? "maintainer" : "player")),
  );
}

function arrowKeys(event, become) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const index = state.cast.findIndex(({ id }) => id === state.me);
  become(state.cast.at((index + step) % state.cast.length).id);
}
