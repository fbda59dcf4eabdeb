// A command that is being filled in: one field for each option, with suggestions.

import { composing, el } from "../dom.js";
import { OptionType } from "../protocol.js";
import { complaint, hint, localName } from "./commands.js";

const AUTOCOMPLETE_PAUSE_MS = 150;
const WIDE_CHARACTERS = 0x2e80; // from here on, characters are about two Latin ones wide
const INPUT_MODES = { [OptionType.INTEGER]: "numeric", [OptionType.NUMBER]: "decimal" };

export class CommandForm {
  #asked = 0;
  #timer = 0;

  /** `host` is the composer's, `list` shows suggestions, `on` has complain(text), run() and leave(). */
  constructor(command, host, list, on) {
    Object.assign(this, { command, host, list, on });
    this.fields = command.options.map((option) => this.#field(option));
    const name = el("span", { className: "command-name", "data-testid": "command-name", tabIndex: -1 }, `/${command.label}`);
    this.node = el(
      "div",
      {
        className: "command",
        role: "group",
        "aria-label": `/${command.label}: ${command.description}`,
        onkeydown: (event) => this.#key(event),
      },
      name,
      this.fields.map(({ node }) => node),
      !this.fields.length && el("span", { className: "subtext" }, command.description),
    );
  }

  /** Forget suggestions that are under way. */
  close() {
    clearTimeout(this.#timer);
    this.#asked++;
  }

  /** The values so far, by option name. */
  get values() {
    const filled = this.fields.filter(({ input }) => input.value.trim() !== "");
    return Object.fromEntries(filled.map(({ option, value, input }) => [option.name, value ?? input.value.trim()]));
  }

  /** Mark the first field that cannot be right; returns whether there is none. */
  valid() {
    for (const field of this.fields) {
      const wrong = complaint(field.option, field.input.value.trim());
      if (wrong) {
        field.input.focus();
        this.list.close();
        this.#mark(field, wrong);
        return false;
      }
    }
    return true;
  }

  #field(option) {
    const locale = this.host.locale();
    const field = { option, value: null };
    field.input = el("input", {
      type: "text",
      "data-testid": `option-${option.name}`,
      "aria-label": `${localName(option, locale)}: ${hint(option, locale)}${option.required ? ", required" : ""}`,
      "aria-required": String(Boolean(option.required)),
      "aria-invalid": "false",
      role: "combobox",
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      autocomplete: "off",
      inputMode: INPUT_MODES[option.type] ?? "text",
      onfocus: () => this.#suggest(field),
      oninput: () => {
        field.value = null;
        this.#fit(field);
        this.#mark(field, "");
        this.#suggest(field);
      },
      onblur: () => {
        this.list.close();
        if (field.input.isConnected) this.#check(field);
      },
    });
    this.#fit(field);
    const className = option.required ? "option required" : "option";
    field.node = el("label", { className }, el("span", {}, localName(option, locale)), field.input);
    return field;
  }

  #fit({ input }) {
    const width = (character) => (character.codePointAt(0) > WIDE_CHARACTERS ? 2 : 1);
    const wide = [...input.value].reduce((sum, character) => sum + width(character), 0);
    input.style.width = `${Math.min(Math.max(wide + 1, 5), 40)}ch`;
  }

  #mark(field, text) {
    field.node.classList.toggle("wrong", Boolean(text));
    field.input.setAttribute("aria-invalid", String(Boolean(text)));
    this.on.complain(text);
  }

  #check(field) {
    const text = field.input.value.trim();
    const wrong = text ? complaint(field.option, text) : null;
    if (wrong) this.#mark(field, wrong);
  }

  #pick(field, label, value) {
    field.input.value = label;
    field.value = value;
    this.#fit(field);
    this.#mark(field, "");
    this.list.close();
  }

  #known(option) {
    const locale = this.host.locale();
    if (option.choices) return option.choices.map((choice) => ({ label: localName(choice, locale), value: choice.value }));
    if (option.type === OptionType.BOOLEAN) return [{ label: "True", value: true }, { label: "False", value: false }];
    if (option.type === OptionType.USER) return this.host.people().map(({ id, name }) => ({ label: name, value: id }));
    if (option.type === OptionType.CHANNEL) {
      const inServer = this.host.channels().filter(({ place }) => place === "server");
      return inServer.map(({ id, name }) => ({ label: `#${name}`, value: id }));
    }
    return [];
  }

  #suggest(field) {
    const typed = field.input.value.trim().toLowerCase();
    this.close();
    if (field.option.autocomplete) {
      this.#offer(field, null);
      this.#timer = setTimeout(() => this.#ask(field), AUTOCOMPLETE_PAUSE_MS);
      return;
    }
    const fits = ({ label }) => field.value !== null || label.toLowerCase().includes(typed);
    this.#offer(field, this.#known(field.option).filter(fits));
  }

  async #ask(field) {
    const asked = ++this.#asked;
    const { choices, refusal } = await this.host.suggest(this.command.name, this.values, field.option.name);
    if (asked !== this.#asked || document.activeElement !== field.input) return;
    const locale = this.host.locale();
    if (refusal) this.on.complain(refusal);
    else this.#offer(field, choices.map((choice) => ({ label: localName(choice, locale), value: choice.value })), "Nothing fits.");
  }

  #offer(field, choices, empty = "") {
    const items = (choices ?? []).map(({ label, value }) => ({ title: label, note: "", pick: () => this.#pick(field, label, value) }));
    const { option, input } = field;
    const locale = this.host.locale();
    const heading = `${localName(option, locale)} — ${hint(option, locale)}${option.required ? ", required" : ""}`;
    this.list.show(input, items, { first: input.value.trim() !== "" && field.value === null, heading, empty });
  }

  #key(event) {
    if (this.list.key(event) || composing(event)) return;
    const field = this.fields.find(({ input }) => input === event.target);
    if (event.key === "Escape") this.on.leave();
    else if (event.key === "Enter" && event.target.tagName === "INPUT") {
      event.preventDefault();
      this.on.run();
    } else if (event.key === "Backspace" && field && field.input.value === "") {
      const before = this.fields[this.fields.indexOf(field) - 1];
      if (before) before.input.focus();
      else this.on.leave();
      event.preventDefault();
    }
  }
}
