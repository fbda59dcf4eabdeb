// The faults that are pending, each with a button that takes it back.

import { refusalOf } from "../actions.js";
import { connection } from "../connection.js";
import { el } from "../dom.js";
import { describe } from "./kinds.js";

export class PendingFaults {
  constructor() {
    this.list = el("ul", { className: "pending", "data-testid": "pending" });
    this.none = el("p", { className: "subtext", tabIndex: -1 }, "None.");
    this.error = el("p", { className: "composer-error", role: "alert" });
    const restore = () => this.#ask("fault", { order: { kind: "restore" } });
    this.all = el("button", { type: "button", className: "button secondary", onclick: restore }, "Take all back");
    this.node = el("div", {}, this.none, this.list, this.error, this.all);
    this.show([]);
  }

  async #ask(op, fields) {
    this.error.textContent = (await refusalOf(() => connection.ask(op, fields))) ?? "";
  }

  show(pending) {
    const focused = this.node.contains(document.activeElement);
    const key = document.activeElement?.dataset.key;
    this.list.replaceChildren(...pending.map((fault) => el("li", {}, el("span", {}, describe(fault)), this.#takeBack(fault))));
    this.none.hidden = pending.length > 0;
    this.list.hidden = this.all.hidden = !pending.length;
    if (!focused) return; // the focus stays where it was, or near it
    const same = [...this.list.querySelectorAll("button")].find((button) => button.dataset.key === key);
    (same ?? (pending.length ? this.all : this.none)).focus();
  }

  #takeBack(fault) {
    return el(
      "button",
      {
        type: "button",
        className: "as-link",
        "data-key": fault.key,
        "aria-label": `Take back: ${describe(fault)}`,
        onclick: () => this.#ask("take_back", { fault: fault.key }),
      },
      "Take back",
    );
  }
}
