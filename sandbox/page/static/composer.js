// The box at the bottom: plain words, or a command with its options.
// `host` has: locale(), commands(), people(), channels(), placeholder(), online(),
// say(text), run(name, options), suggest(name, options, focused).

import { OPTION, complaint, flatten, hint, localDescription, localName, search } from "./commands.js";
import { el } from "./dom.js";
import { Listbox } from "./listbox.js";

const AUTOCOMPLETE_PAUSE_MS = 150;

export class Composer {
  #command = null;
  #fields = [];
  #asked = 0;
  #timer = 0;

  constructor(node, host) {
    this.host = host;
    this.list = new Listbox();
    this.error = el("p", { className: "composer-error", role: "alert", "data-testid": "composer-error" });
    this.input = el("textarea", {
      id: "say",
      rows: 1,
      "data-testid": "composer",
      "aria-label": "Message, or / for a command",
      role: "combobox",
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      "aria-controls": this.list.id,
      autocomplete: "off",
      maxLength: 2000,
      oninput: () => this.#typed(),
      onkeydown: (event) => this.#key(event),
      onblur: () => this.list.close(),
    });
    this.line = el("div", { className: "composer-line" });
    node.replaceChildren(this.list.node, this.error, this.line);
    this.reset();
  }

  /** Go back to an empty box for plain words. */
  reset() {
    this.#command = null;
    this.#fields = [];
    clearTimeout(this.#timer);
    this.input.value = "";
    this.list.close();
    this.#complain("");
    this.refresh();
    const send = el("button", { type: "button", className: "send", "data-testid": "send", "aria-label": "Send", onclick: () => this.#send() }, "➤");
    this.line.replaceChildren(this.input, send);
    this.#grow();
  }

  /** Take up a change of person, channel or connection. */
  refresh() {
    this.input.placeholder = this.host.placeholder();
  }

  #complain(text) {
    this.error.textContent = text;
  }

  #grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, 160)}px`;
  }

  #typed() {
    this.#complain("");
    this.#grow();
    const text = this.input.value;
    if (!text.startsWith("/") || text.includes("\n")) {
      this.list.close();
      return;
    }
    const flat = flatten(this.host.commands(), this.host.locale());
    const typed = text.slice(1);
    const named = flat.find(({ name, label }) => typed === `${name} ` || typed === `${label} `);
    if (named) {
      this.#choose(named);
      return;
    }
    const items = search(flat, typed.trimEnd()).map((command) => ({
      title: `/${command.label}`,
      note: command.description,
      pick: () => this.#choose(command),
    }));
    const empty = this.host.online() ? "No command begins like this." : "Jianghu is not connected. Start the bot to see its commands.";
    this.list.show(this.input, items, { empty });
  }

  #key(event) {
    if (this.list.key(event) || event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    }
  }

  async #send() {
    if (this.#command) return this.#run();
    const text = this.input.value.trim();
    if (!text) return undefined;
    if (text.startsWith("/")) {
      const flat = flatten(this.host.commands(), this.host.locale());
      const command = flat.find(({ name, label }) => [name, label].includes(text.slice(1)));
      if (command) return this.#choose(command);
      return this.#complain(this.host.online() ? `There is no command ${text} here.` : "Jianghu is not connected. Start the bot and try again.");
    }
    const refusal = await this.host.say(text);
    if (refusal) return this.#complain(refusal);
    this.input.value = "";
    return this.#grow();
  }

  #choose(command) {
    this.#command = command;
    this.list.close();
    this.#complain("");
    this.#fields = command.options.map((option) => this.#field(option));
    const cancel = el("button", { type: "button", className: "cancel", "aria-label": "Cancel the command", onclick: () => this.#leave() }, "✕");
    const send = el("button", { type: "button", className: "send", "data-testid": "send", "aria-label": `Send /${command.label}`, onclick: () => this.#run() }, "➤");
    const name = el("span", { className: "command-name", "data-testid": "command-name", tabIndex: -1 }, `/${command.label}`);
    this.line.replaceChildren(
      el("div", { className: "command", role: "group", "aria-label": `/${command.label}: ${command.description}`, onkeydown: (event) => this.#commandKey(event) }, name, this.#fields.map(({ node }) => node), !this.#fields.length && el("span", { className: "subtext" }, command.description)),
      cancel,
      send,
    );
    (this.#fields[0]?.input ?? send).focus();
  }

  #leave() {
    this.reset();
    this.input.focus();
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
      inputMode: option.type === OPTION.INTEGER ? "numeric" : option.type === OPTION.NUMBER ? "decimal" : "text",
      onfocus: () => this.#suggest(field),
      oninput: () => {
        field.value = null;
        this.#fit(field);
        this.#mark(field, "");
        this.#suggest(field);
      },
      onblur: () => {
        this.list.close();
        this.#check(field);
      },
    });
    this.#fit(field);
    field.node = el("label", { className: option.required ? "option required" : "option" }, el("span", {}, localName(option, locale)), field.input);
    return field;
  }

  #fit({ input }) {
    const wide = [...input.value].reduce((sum, character) => sum + (character.codePointAt(0) > 0x2e80 ? 2 : 1), 0);
    input.style.width = `${Math.min(Math.max(wide + 1, 5), 40)}ch`;
  }

  #mark(field, text) {
    field.node.classList.toggle("wrong", Boolean(text));
    field.input.setAttribute("aria-invalid", String(Boolean(text)));
    this.#complain(text);
  }

  #check(field) {
    const text = field.input.value.trim();
    const wrong = text ? complaint(field.option, text) : null;
    if (wrong) this.#mark(field, wrong);
    return wrong;
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
    if (option.type === OPTION.BOOLEAN) return [{ label: "True", value: true }, { label: "False", value: false }];
    if (option.type === OPTION.USER) return this.host.people().map(({ id, name }) => ({ label: name, value: id }));
    if (option.type === OPTION.CHANNEL) return this.host.channels().filter(({ place }) => place === "server").map(({ id, name }) => ({ label: `#${name}`, value: id }));
    return [];
  }

  #suggest(field) {
    const typed = field.input.value.trim().toLowerCase();
    clearTimeout(this.#timer);
    this.#asked++;
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
    const { choices, refusal } = await this.host.suggest(this.#command.name, this.#values(), field.option.name);
    if (asked !== this.#asked || document.activeElement !== field.input) return;
    if (refusal) this.#complain(refusal);
    else this.#offer(field, choices.map((choice) => ({ label: localName(choice, this.host.locale()), value: choice.value })), "Nothing fits.");
  }

  #offer(field, choices, empty = "") {
    const items = (choices ?? []).map(({ label, value }) => ({ title: label, note: "", pick: () => this.#pick(field, label, value) }));
    const locale = this.host.locale();
    const heading = `${localName(field.option, locale)} — ${hint(field.option, locale)}${field.option.required ? ", required" : ""}`;
    this.list.show(field.input, items, { first: field.input.value.trim() !== "" && field.value === null, heading, empty });
  }

  #values() {
    const filled = this.#fields.filter(({ input }) => input.value.trim() !== "");
    return Object.fromEntries(filled.map(({ option, value, input }) => [option.name, value ?? input.value.trim()]));
  }

  #commandKey(event) {
    if (this.list.key(event) || event.isComposing) return;
    const field = this.#fields.find(({ input }) => input === event.target);
    if (event.key === "Escape") this.#leave();
    else if (event.key === "Enter" && event.target.tagName === "INPUT") {
      event.preventDefault();
      this.#run();
    } else if (event.key === "Backspace" && field && field.input.value === "") {
      const before = this.#fields[this.#fields.indexOf(field) - 1];
      if (before) before.input.focus();
      else this.#leave();
      event.preventDefault();
    }
  }

  async #run() {
    for (const field of this.#fields) {
      const wrong = complaint(field.option, field.input.value.trim());
      if (wrong) {
        field.input.focus();
        this.list.close();
        this.#mark(field, wrong);
        return;
      }
    }
    const { name } = this.#command;
    const values = this.#values();
    const refusal = await this.host.run(name, values, () => this.#leave());
    if (refusal) this.#complain(refusal);
  }
}
