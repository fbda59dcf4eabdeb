// One option of a command that is being filled in, with its suggestions.

import { el } from "../dom.js";
import { OptionType } from "../protocol.js";
import { choiceOf, complaint, hint, localName, nameLanguage, offered, spokenHint } from "./commands.js";

const AUTOCOMPLETE_PAUSE_MS = 150;
const WIDE_CHARACTERS = 0x2e80; // from here on, characters are about two Latin ones wide
const INPUT_MODES = { [OptionType.INTEGER]: "numeric", [OptionType.NUMBER]: "decimal" };

export class Field {
  #value = null; // what a suggestion stands for
  #asked = 0;
  #timer = 0;

  /** `around` has host, list, form, complain(text), and next(field), which goes to the next field. */
  constructor(option, around) {
    Object.assign(this, { option, ...around });
    const locale = this.host.locale();
    const lang = nameLanguage(option, locale);
    this.input = el("input", {
      type: "text",
      "data-testid": `option-${option.name}`,
      "aria-label": spokenHint(option, locale),
      "aria-required": String(Boolean(option.required)),
      "aria-invalid": "false",
      role: "combobox",
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      autocomplete: "off",
      inputMode: INPUT_MODES[option.type] ?? "text",
      onfocus: () => this.#suggest(),
      oninput: () => this.#typed(),
      onblur: (event) => this.#left(event),
    });
    const className = option.required ? "option required" : "option";
    this.node = el("label", { className }, el("span", { lang }, localName(option, locale)), this.input);
    this.#fit();
  }

  get text() {
    return this.input.value.trim();
  }

  /** What the bot gets: what the chosen suggestion stands for, or what was typed. */
  get entered() {
    return this.#value ?? this.text;
  }

  /** A sentence about a value that cannot be right, or null. */
  get wrong() {
    return complaint(this.option, this.text);
  }

  /** Show a value, and the label that stands for it. */
  fill(label, value) {
    this.input.value = label;
    this.#value = value;
    this.#fit();
    this.mark("");
  }

  mark(text) {
    this.node.classList.toggle("wrong", Boolean(text));
    this.input.setAttribute("aria-invalid", String(Boolean(text)));
    this.complain(text);
  }

  /** Forget suggestions that are under way. */
  forget() {
    clearTimeout(this.#timer);
    this.#asked++;
  }

  #typed() {
    this.#value = null;
    this.#fit();
    this.mark("");
    this.#suggest();
  }

  #left(event) {
    this.list.left(event);
    if (this.input.isConnected && this.text && this.wrong) this.mark(this.wrong);
  }

  #fit() {
    const width = (character) => (character.codePointAt(0) > WIDE_CHARACTERS ? 2 : 1);
    const wide = [...this.input.value].reduce((sum, character) => sum + width(character), 0);
    this.input.style.width = `${Math.min(Math.max(wide + 1, 5), 40)}ch`;
  }

  #suggest() {
    const typed = this.text.toLowerCase();
    this.forget();
    if (this.option.autocomplete) {
      this.#offer([]);
      this.#timer = setTimeout(() => this.#ask(), AUTOCOMPLETE_PAUSE_MS);
      return;
    }
    const fits = ({ label }) => this.#value !== null || label.toLowerCase().includes(typed);
    this.#offer(offered(this.option, this.host).filter(fits));
  }

  async #ask() {
    const asked = ++this.#asked;
    const { choices, refusal } = await this.host.suggest(this.form.command.name, this.form.typed, this.option.name);
    if (asked !== this.#asked || document.activeElement !== this.input) return;
    const locale = this.host.locale();
    if (refusal) this.complain(refusal);
    else this.#offer(choices.map((choice) => choiceOf(choice, locale)), "Nothing fits.");
  }

  #offer(choices, empty = "") {
    const items = choices.map(({ label, value, lang }) => ({ title: label, lang, pick: (key) => this.#pick(label, value, key) }));
    const { option } = this;
    const locale = this.host.locale();
    const name = el("span", { lang: nameLanguage(option, locale) }, localName(option, locale));
    const heading = [name, " — ", ...hint(option, locale), option.required && ", required"];
    this.list.show(this.input, items, { first: this.text !== "" && this.#value === null, heading, empty });
  }

  #pick(label, value, key) {
    this.fill(label, value);
    this.list.close();
    if (key === "Tab") this.next(this);
  }
}
