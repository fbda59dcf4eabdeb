// A list of suggestions above an input, for keyboard, mouse and screen readers (ARIA combobox pattern).

import { composing, el, spoken } from "../dom.js";

let lists = 0;

export class Listbox {
  #items = [];
  #active = -1;
  #input = null;

  constructor() {
    this.id = `suggestions-${++lists}`;
    this.head = el("p", { className: "suggestions-head" });
    this.box = el("div", { id: this.id, role: "listbox", "aria-label": "Suggestions" });
    this.none = el("p", { className: "suggestions-head", role: "status" });
    // It can have the focus, to be scrolled by keyboard too, and gives it back to the input.
    const properties = { className: "suggestions", hidden: true, tabIndex: 0, onfocusout: (event) => this.left(event) };
    this.node = el("div", properties, this.head, this.box, this.none);
  }

  get open() {
    return !this.node.hidden && this.#items.length > 0;
  }

  /**
   * Show items {title, note, lang, pick}: `lang` is the title's, `pick` gets the key that picked it, if a key did.
   * `first` makes the first one active. `empty` is said when there are none. Notes and the heading may be nodes.
   */
  show(input, items, { first = true, empty = "", heading = "" } = {}) {
    this.close();
    this.#input = input;
    this.#items = items;
    this.head.replaceChildren(...[heading].flat().filter(Boolean));
    this.none.textContent = items.length ? "" : empty;
    this.box.replaceChildren(...items.map((item, index) => this.#itemNode(item, index)));
    this.box.hidden = !items.length;
    this.node.hidden = !items.length && !empty && !heading;
    if (items.length) input.setAttribute("aria-controls", this.id);
    this.#expanded(items.length > 0);
    this.#activate(first && items.length ? 0 : -1);
  }

  /** Close when the focus has left both the input and the list. */
  left({ relatedTarget }) {
    if (relatedTarget !== this.#input && !this.node.contains(relatedTarget)) this.close();
  }

  close() {
    if (this.node.contains(document.activeElement)) this.#input?.focus();
    this.node.hidden = true;
    this.#items = [];
    this.#active = -1;
    this.#expanded(false);
    this.#input?.removeAttribute("aria-activedescendant");
  }

  /** Move with the arrow keys, pick with Enter or Tab, close with Escape; true when the key was used. */
  key(event) {
    if (composing(event) || !this.open) return false;
    const count = this.#items.length;
    const picks = (event.key === "Enter" || event.key === "Tab") && this.#active >= 0 && !event.shiftKey;
    if (event.key === "ArrowDown") this.#activate((this.#active + 1) % count);
    else if (event.key === "ArrowUp") this.#activate((this.#active + count - (this.#active < 0 ? 0 : 1)) % count);
    else if (picks) this.#items[this.#active].pick(event.key);
    else if (event.key === "Escape") this.close();
    else return false;
    event.preventDefault();
    return true;
  }

  #itemNode({ title, note, lang, pick }, index) {
    return el(
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
          pick();
        },
      },
      el("span", { className: "suggestion-title", lang }, spoken(title, lang ?? "")),
      note && el("span", { className: "suggestion-note" }, " ", note),
    );
  }

  #expanded(open) {
    // A textarea is no combobox, and has no such state.
    if (this.#input?.getAttribute("role") === "combobox") this.#input.setAttribute("aria-expanded", String(open));
    if (!open) this.#input?.removeAttribute("aria-controls");
  }

  #activate(index) {
    this.#active = index;
    [...this.box.children].forEach((node, at) => {
      node.setAttribute("aria-selected", String(at === index));
      if (at === index) node.scrollIntoView({ block: "nearest" });
    });
    if (index < 0) this.#input?.removeAttribute("aria-activedescendant");
    else this.#input?.setAttribute("aria-activedescendant", `${this.id}-${index}`);
  }
}
