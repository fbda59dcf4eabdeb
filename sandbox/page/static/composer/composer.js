// The box at the bottom: plain words, or a command with its options.
// `host` has: locale(), commands(), people(), channels(), placeholder(), online(), botName(),
// say(text), run(name, options), suggest(name, options, focused), failed(text).
//
// What is sent leaves the box at once, so that it cannot be sent twice and what is typed next is not lost;
// what is refused comes back.

import { composing, el } from "../dom.js";
import { flatten, search } from "./commands.js";
import { CommandForm } from "./form.js";
import { Listbox } from "./listbox.js";

const MAX_HEIGHT = 160;

export class Composer {
  #form = null;
  #place = 0; // counts changes of person and channel

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
    this.#showBox();
  }

  /** Drop a half-filled command, since another person or channel has other commands; plain words stay. */
  move() {
    this.#place++;
    if (this.#form) this.#showBox();
    this.list.close();
    this.#complain("");
    this.refresh();
  }

  /** Take up a change of language, connection or commands, also for a command that is being typed. */
  refresh() {
    this.input.placeholder = this.host.placeholder();
    const typing = !this.#form && document.activeElement === this.input;
    if (typing && this.input.value.startsWith("/")) this.#typed();
  }

  #showBox() {
    this.#form?.close();
    this.#form = null;
    this.list.close();
    this.#complain("");
    this.refresh();
    const send = el("button", { type: "button", className: "send", "data-testid": "send", "aria-label": "Send", onclick: () => this.#send() }, "➤");
    this.line.replaceChildren(this.input, send);
    this.#grow();
  }

  #showForm(form) {
    this.#form = form;
    this.list.close();
    this.#complain("");
    const { label } = form.command;
    const cancel = el("button", { type: "button", className: "cancel", "aria-label": "Cancel the command", onclick: () => this.#leave() }, "✕");
    const send = el("button", { type: "button", className: "send", "data-testid": "send", "aria-label": `Send /${label}`, onclick: () => this.#run() }, "➤");
    this.line.replaceChildren(form.node, cancel, send);
    (form.fields[0]?.input ?? send).focus();
  }

  #complain(text) {
    this.error.textContent = text;
  }

  #grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, MAX_HEIGHT)}px`;
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
    const offline = `${this.host.botName()} is not connected. Start the bot to see its commands.`;
    this.list.show(this.input, items, { empty: this.host.online() ? "No command begins like this." : offline });
  }

  #key(event) {
    if (this.list.key(event) || composing(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    }
  }

  #send() {
    const text = this.input.value.trim();
    if (text.startsWith("/")) this.#find(text);
    else if (text) this.#say(text);
  }

  #find(text) {
    const flat = flatten(this.host.commands(), this.host.locale());
    const command = flat.find(({ name, label }) => [name, label].includes(text.slice(1)));
    const offline = `${this.host.botName()} is not connected. Start the bot and try again.`;
    if (command) this.#choose(command);
    else this.#complain(this.host.online() ? `There is no command ${text} here.` : offline);
  }

  async #say(text) {
    this.input.value = "";
    this.#grow();
    const refusal = await this.host.say(text);
    if (!refusal) return;
    const end = this.input.value.length;
    this.input.setRangeText(end ? `\n${text}` : text, end, end, end ? "preserve" : "end");
    this.#grow();
    this.#complain(refusal);
  }

  #choose(command) {
    this.input.value = "";
    const on = { complain: (text) => this.#complain(text), run: () => this.#run(), leave: () => this.#leave() };
    this.#showForm(new CommandForm(command, this.host, this.list, on));
  }

  #leave() {
    this.#showBox();
    this.input.focus();
  }

  async #run() {
    const form = this.#form;
    if (!form.valid()) return;
    const place = this.#place;
    this.#leave();
    const refusal = await this.host.run(form.command.name, form.values);
    if (!refusal) return;
    if (place !== this.#place || this.#form || this.input.value) this.host.failed(`/${form.command.label}: ${refusal}`);
    else {
      this.#showForm(form);
      this.#complain(refusal);
    }
  }
}
