// The list of messages of the channel that is shown, kept at its end while the reader is there.

import { el } from "../dom.js";
import { continues, messageNode } from "./message.js";

const NEAR_END = 80;

export class Log {
  #nodes = new Map();
  #shown = [];
  #atEnd = true;

  constructor(node, context) {
    this.node = node;
    this.context = context;
    node.addEventListener("scroll", () => {
      this.#atEnd = node.scrollHeight - node.scrollTop - node.clientHeight < NEAR_END;
    });
    node.addEventListener("load", () => this.#follow(), true); // a picture made its message taller
    new ResizeObserver(() => this.#follow()).observe(node);
    this.empty = el("p", { className: "empty" }, "Type / to see what the bot can do");
  }

  /** Show a channel from the start. */
  show(messages) {
    this.#nodes.clear();
    this.#shown = [];
    this.node.replaceChildren(this.empty);
    for (const message of messages) this.#append(message);
    this.#update();
    this.#atEnd = true;
    this.#follow();
  }

  change(kind, message) {
    const known = this.#nodes.get(message.id);
    if (kind === "delete") {
      known?.remove();
      this.#nodes.delete(message.id);
      this.#shown = this.#shown.filter(({ id }) => id !== message.id);
    } else if (known) this.#replace(known, message);
    else this.#append(message);
    this.#update();
    this.#follow();
  }

  /** Add a line of our own, such as "Sending /name…"; returns it, to be removed. */
  note(text, className = "note") {
    const node = el("p", { className, role: className === "note" ? null : "alert", "data-testid": className });
    node.append(text);
    if (className !== "note") {
      node.append(" ", el("button", { type: "button", className: "as-link", onclick: () => node.remove() }, "Dismiss"));
    }
    this.node.append(node);
    this.#atEnd = true;
    this.#follow();
    return node;
  }

  #append(message) {
    const node = messageNode(message, this.context, continues(message, this.#shown.at(-1)));
    this.#nodes.set(message.id, node);
    this.#shown.push(message);
    this.node.append(node);
  }

  #replace(node, message) {
    const index = this.#shown.findIndex(({ id }) => id === message.id);
    this.#shown[index] = message;
    const focused = node.contains(document.activeElement) ? document.activeElement.dataset.customId : undefined;
    const next = messageNode(message, this.context, continues(message, this.#shown[index - 1]));
    node.replaceWith(next);
    this.#nodes.set(message.id, next);
    if (focused) [...next.querySelectorAll("[data-custom-id]")].find(({ dataset }) => dataset.customId === focused)?.focus();
  }

  #follow() {
    if (this.#atEnd) this.node.scrollTop = this.node.scrollHeight;
  }

  #update() {
    this.empty.hidden = this.#shown.length > 0;
  }
}
