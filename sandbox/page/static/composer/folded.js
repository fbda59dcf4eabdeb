// The chip of the optional options that are not shown: typing finds one of them, choosing it shows its field.

import { el } from "../dom.js";
import { hint, localName, nameLanguage } from "./commands.js";

export class Folded {
  #options;

  constructor(options, locale, list, unfold) {
    Object.assign(this, { locale, list, unfold, all: options });
    this.#options = options;
    this.input = el("input", {
      type: "text",
      className: "more-options",
      "data-testid": "more-options",
      role: "combobox",
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      autocomplete: "off",
      oninput: () => this.#offer(),
      onclick: () => this.#offer(),
      onkeydown: (event) => event.key === "ArrowDown" && this.#offer(),
      onblur: (event) => this.list.left(event),
    });
    this.node = el("span", { className: "option more" }, this.input);
    this.#update();
  }

  get empty() {
    return !this.#options.length;
  }

  /** What is wrong with what was typed here, or an empty text. */
  get unknown() {
    const typed = this.input.value.trim();
    return typed && `There is no option ${typed}. Choose one of the list.`;
  }

  /** Remove an option, whose field is shown. */
  take(option) {
    this.#options = this.#options.filter((other) => other !== option);
    this.input.value = "";
    this.#update();
  }

  /** Take back an option whose field is no longer shown. */
  giveBack(option) {
    this.#options = this.all.filter((other) => other === option || this.#options.includes(other));
    this.#update();
  }

  #update() {
    const count = this.#options.length;
    const names = this.#options.map((option) => localName(option, this.locale)).join(", ");
    this.input.placeholder = count === 1 ? "+1 option" : `+${count} options`;
    this.input.setAttribute("aria-label", `Add one of ${count} optional options: ${names}`);
    this.node.hidden = !count;
  }

  #offer() {
    const typed = this.input.value.trim().toLowerCase();
    const fits = (option) => `${localName(option, this.locale)} ${option.name}`.toLowerCase().includes(typed);
    const items = this.#options.filter(fits).map((option) => ({
      title: localName(option, this.locale),
      note: hint(option, this.locale),
      lang: nameLanguage(option, this.locale),
      pick: () => this.unfold(option),
    }));
    this.list.show(this.input, items, { first: Boolean(typed), heading: "Optional", empty: "There is no such option." });
  }
}
