// A list of suggestions above an input, for keyboard, mouse and screen readers (ARIA combobox pattern).

import { composing, el } from "../dom.js";

let lists = 0;

export class Listbox {
  #items = [];
  #active = -1;
  #input = null;

  constructor() {
    this.id = `suggestions-${++lists}`;
    this.node = el("div", { id: this.id, className: "suggestions", role: "listbox", "aria-label": "Suggestions", hidden: true });
  }

  get open() {
    return !this.node.hidden && this.#items.length > 0;
  }

  get active() {
    return this.open ? this.#items[this.#active] : undefined;
  }

  /** Show items {title, note, pick}; `first` makes the first one active. `empty` is said when there are none. */
  show(input, items, { first = true, empty = "", heading = "" } = {}) {
    this.close();
    this.#input = input;
    this.#items = items;
    const nodes = items.map((item, index) =>
      el(
        "div",
        {
          id: `${this.id}-${index}`,
          className: "suggestion",
          role: "option",
          "aria-selected": "false",
          "data-testid": "suggestion",
          // mousedown, so that the input does not lose the focus first
          onmousedown: (event) => {
            event.preventDefault();
            item.pick();
          },
        },
        el("span", { className: "suggestion-title" }, item.title),
        item.note && el("span", { className: "suggestion-note" }, item.note),
      ),
    );
    const head = heading && el("div", { className: "suggestions-head", role: "presentation" }, heading);
    this.node.replaceChildren(...[head, ...nodes, !items.length && empty && el("div", { className: "suggestions-head" }, empty)].filter(Boolean));
    this.node.hidden = !items.length && !empty && !heading;
    input.setAttribute("aria-controls", this.id);
    input.setAttribute("aria-expanded", String(items.length > 0));
    this.#activate(first && items.length ? 0 : -1);
  }

  close() {
    this.node.hidden = true;
    this.#items = [];
    this.#active = -1;
    this.#input?.setAttribute("aria-expanded", "false");
    this.#input?.removeAttribute("aria-activedescendant");
  }

  #activate(index) {
    this.#active = index;
    const options = this.node.querySelectorAll("[role=option]");
    options.forEach((node, at) => {
      node.setAttribute("aria-selected", String(at === index));
      if (at === index) node.scrollIntoView({ block: "nearest" });
    });
    if (index < 0) this.#input?.removeAttribute("aria-activedescendant");
    else this.#input?.setAttribute("aria-activedescendant", `${this.id}-${index}`);
  }

  /** Move with the arrow keys, pick with Enter or Tab, close with Escape; true when the key was used. */
  key(event) {
    if (composing(event) || !this.open) return false;
    const count = this.#items.length;
    if (event.key === "ArrowDown") this.#activate((this.#active + 1) % count);
    else if (event.key === "ArrowUp") this.#activate((this.#active + count - (this.#active < 0 ? 0 : 1)) % count);
    else if ((event.key === "Enter" || event.key === "Tab") && this.#active >= 0 && !event.shiftKey) {
      this.#items[this.#active].pick();
      return event.key === "Enter" ? this.#used(event) : false;
    } else if (event.key === "Escape") this.close();
    else return false;
    return this.#used(event);
  }

  #used(event) {
    event.preventDefault();
    return true;
  }
}
