// A command that is being filled in: the required options, those that the person added, and a chip with the others.

import { composing, el } from "../dom.js";
import { filesComplaint } from "../files.js";
import { OptionType } from "../protocol.js";
import { Field } from "./field.js";
import { FileField } from "./file_field.js";
import { Folded } from "./folded.js";

export class CommandForm {
  /** `host` is the composer's, `list` shows suggestions, `on` has complain(text), run() and leave(). */
  constructor(command, host, list, on) {
    Object.assign(this, { command, host, list, on });
    this.fields = command.options.filter(({ required }) => required).map((option) => this.#field(option));
    const optional = command.options.filter(({ required }) => !required);
    this.folded = new Folded(optional, host.locale(), list, (option) => this.unfold(option));
    this.node = el(
      "div",
      {
        className: "command",
        role: "group",
        "aria-label": `/${command.label}: ${command.description}`,
        onkeydown: (event) => this.#key(event),
      },
      el("span", { className: "command-name", "data-testid": "command-name", lang: command.lang }, `/${command.label}`),
      this.fields.map(({ node }) => node),
      this.folded.node,
      !command.options.length && el("span", { className: "subtext", lang: command.descriptionLang }, command.description),
    );
  }

  /** Forget suggestions that are under way. */
  close() {
    this.fields.forEach((field) => field.forget());
  }

  /** Return the input where filling in goes on, or undefined when there is nothing to fill in. */
  get start() {
    const empty = this.fields.find(({ text }) => !text);
    return (empty ?? (this.folded.empty ? this.fields.at(-1) : this.folded))?.input;
  }

  /** The values so far, by option name. */
  get values() {
    return Object.fromEntries(this.fields.filter(({ text }) => text).map((field) => [field.option.name, field.entered]));
  }

  /** The values that were typed: all but files, which suggestions do not depend on. */
  get typed() {
    const files = this.fields.filter((field) => field instanceof FileField).map(({ option }) => option.name);
    return Object.fromEntries(Object.entries(this.values).filter(([name]) => !files.includes(name)));
  }

  /** Mark the first field that cannot be right; returns whether there is none. */
  valid() {
    const wrong = this.fields.find((field) => field.wrong);
    const sentence = this.folded.unknown || filesComplaint(this.fields.flatMap(({ files }) => files ?? []));
    if (wrong || sentence) {
      (wrong ?? this.folded).input.focus();
      this.list.close();
      if (wrong) wrong.mark(wrong.wrong);
      else this.on.complain(sentence);
      return false;
    }
    return true;
  }

  /** Show the field of an optional option and go there. */
  unfold(option) {
    this.folded.take(option);
    const field = this.#field(option);
    this.fields.push(field);
    this.folded.node.before(field.node);
    field.input.focus();
  }

  #field(option) {
    const complain = (text) => this.on.complain(text);
    if (option.type === OptionType.ATTACHMENT) return new FileField(option, { host: this.host, complain });
    return new Field(option, { host: this.host, list: this.list, form: this, complain, next: (field) => this.#next(field) });
  }

  #next(field) {
    const after = this.fields[this.fields.indexOf(field) + 1] ?? (this.folded.empty ? field : this.folded);
    after.input.focus();
  }

  #key(event) {
    if (this.list.key(event) || composing(event)) return;
    if (event.key === "Escape") this.on.leave();
    else if (event.key === "Enter" && event.target.tagName === "INPUT") {
      event.preventDefault();
      this.on.run();
    } else if (event.key === "Backspace" && event.target.tagName === "INPUT" && event.target.value === "") {
      event.preventDefault();
      this.#back(event.target);
    }
  }

  /** Leave an empty field backwards; an optional one is folded away again. */
  #back(input) {
    const index = this.fields.findIndex((field) => field.input === input);
    const field = this.fields[index];
    const before = index < 0 ? this.fields.at(-1) : this.fields[index - 1];
    if (field && !field.option.required) {
      this.fields.splice(index, 1);
      this.folded.giveBack(field.option);
      (before ?? this.folded).input.focus();
      field.node.remove();
    } else if (before) before.input.focus();
    else this.on.leave();
  }
}
