// The box at the bottom: plain words, or a command with its options.
// `host` has: locale(), commands(), people(), roles(), channels(), placeholder(), online(), botName(),
// lastOwn(), say(text, about, read), run(name, options), suggest(name, options, focused), failed(text, again).
//
// What is sent leaves the box at once, so that it cannot be sent twice and what is typed next is not lost;
// what is refused comes back.

import { composing, el } from "../dom.js";
import { readAll } from "../files.js";
import { Attached } from "./attached.js";
import { flatten, search } from "./commands.js";
import { CommandForm } from "./form.js";
import { Listbox } from "./listbox.js";
import { mentionAt, withMentions, withNames } from "./mentions.js";

const MAX_HEIGHT = 160;
const MOST_CHARACTERS = 2000;

export class Composer {
  #form = null;
  #place = 0; // counts changes of person and channel
  #about = null; // {reply} or {edit}: the message that the words answer or replace
  #draft = ""; // what was typed before an edit began

  constructor(node, host) {
    this.host = host;
    this.list = new Listbox();
    this.notices = el("div", { id: "notices" });
    this.error = el("p", { className: "composer-error", role: "alert", "data-testid": "composer-error" });
    this.input = el("textarea", {
      id: "say",
      rows: 1,
      "data-testid": "composer",
      "aria-label": "Message, or / for a command",
      "aria-haspopup": "listbox",
      "aria-autocomplete": "list",
      autocomplete: "off",
      oninput: () => this.#typed(),
      onkeydown: (event) => this.#key(event),
      onblur: (event) => this.list.left(event),
      onpaste: (event) => this.#given(event, event.clipboardData),
    });
    node.addEventListener("dragover", (event) => event.preventDefault());
    node.addEventListener("drop", (event) => this.#given(event, event.dataTransfer));
    this.aboutLine = el("p", { className: "about", "data-testid": "about" });
    this.attached = new Attached((text) => this.#complain(text));
    this.line = el("div", { className: "composer-line" });
    node.replaceChildren(this.list.node, this.notices, this.error, this.aboutLine, this.attached.node, this.line);
    this.#showBox();
  }

  /** Drop a half-filled command, since another person or channel has other commands; plain words stay. */
  move() {
    this.#place++;
    if (this.#form) this.#showBox();
    this.#turnTo(null);
    this.list.close();
    this.#complain("");
    this.refresh();
  }

  /** Write an answer to a message. */
  reply(message) {
    if (this.#form) this.#showBox();
    this.#turnTo({ reply: message });
    this.input.focus();
  }

  /** Write one's own message again. */
  edit(message) {
    if (this.#form) this.#showBox();
    this.#rewrite(message, withNames(message.content, this.host.people()));
    this.input.focus();
  }

  /** Take up a change of language, connection or commands, also for a command that is being typed. */
  refresh() {
    this.input.placeholder = this.host.placeholder();
    const typing = !this.#form && document.activeElement === this.input;
    if (typing && this.input.value.startsWith("/")) this.#typed();
  }

  /** Go to where one types. */
  focus() {
    (this.#form?.start ?? this.input).focus();
  }

  /** Begin a command by its full name, as one that a message mentions. */
  use(name) {
    const command = this.#commands().find((known) => known.name === name);
    if (command) this.#choose(command);
    else this.#complain(this.#unknown(`/${name}`));
  }

  #commands() {
    return flatten(this.host.commands(), this.host.locale());
  }

  #unknown(text) {
    if (this.host.online()) return `There is no command ${text} here.`;
    return `${this.host.botName()} is not connected. Start the bot and try again.`;
  }

  #showBox() {
    this.#form?.close();
    this.#form = null;
    this.list.close();
    this.#complain("");
    this.refresh();
    const send = button("send", "Send", "➤", () => this.#send());
    this.line.replaceChildren(this.input, this.attached.picker, this.attached.button, send);
    this.#grow();
  }

  #showForm(form) {
    this.#form = form;
    this.list.close();
    this.#complain("");
    const cancel = button("cancel", "Cancel the command", "✕", () => this.#leave());
    const send = button("send", `Send /${form.command.label}`, "➤", () => this.#run());
    this.line.replaceChildren(form.node, cancel, send);
    (form.start ?? send).focus();
  }

  #turnTo(about) {
    if (this.#about?.edit && !about?.edit) this.#fill(this.#draft);
    this.#about = about;
    this.aboutLine.replaceChildren();
    if (!about) return;
    const author = about.reply?.author;
    const what = about.edit ? "Editing your message" : `Replying to ${author.global_name ?? author.username}`;
    const leave = () => {
      this.#turnTo(null);
      this.input.focus();
    };
    this.aboutLine.append(what, " ", el("button", { type: "button", className: "as-link", onclick: leave }, "Cancel"));
  }

  /** Turn to one's own message; what was typed before comes back after that. */
  #rewrite(message, text) {
    if (!this.#about?.edit) this.#draft = this.input.value;
    this.#turnTo({ edit: message });
    this.#fill(text);
  }

  #fill(text) {
    this.input.value = text;
    this.#grow();
  }

  #complain(text) {
    this.error.textContent = text;
  }

  #grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, MAX_HEIGHT)}px`;
  }

  #typed() {
    const text = this.input.value;
    this.#complain(tooLong(text));
    this.#grow();
    if (text.startsWith("/") && !text.includes("\n")) this.#offerCommands(text.slice(1));
    else this.#offerPeople();
  }

  #offerCommands(typed) {
    const all = this.#commands();
    const named = typed.endsWith(" ") && all.find((command) => isWhole(command, typed.slice(0, -1)));
    if (named) {
      this.#choose(named);
      return;
    }
    const items = search(all, typed.trimEnd()).map((command) => ({
      title: `/${command.label}`,
      note: el("span", { lang: command.descriptionLang }, command.description),
      lang: command.lang,
      pick: (key) => this.#pick(command, typed, key),
    }));
    const offline = `${this.host.botName()} is not connected. Start the bot to see its commands.`;
    const whole = all.find((command) => isWhole(command, typed) && command.options.length && !needsMore(command));
    const heading = whole ? "Enter runs it, Tab shows its options" : "";
    this.list.show(this.input, items, { heading, empty: this.host.online() ? "No command begins like this." : offline });
  }

  #offerPeople() {
    const found = mentionAt(this.input, this.host.people());
    if (found.length) this.list.show(this.input, found, { heading: "People" });
    else this.list.close();
  }

  /** Enter runs a command whose whole name was typed, if it needs nothing more. */
  #pick(command, typed, key) {
    this.#choose(command);
    if (key === "Enter" && isWhole(command, typed) && !needsMore(command)) this.#run();
  }

  /** Attach the files of a paste or a drop; other pastes stay the browser's. */
  #given(event, data) {
    const files = [...data.files];
    if (!files.length) return;
    event.preventDefault();
    this.attached.add(files);
  }

  #key(event) {
    if (this.list.key(event) || composing(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (event.key === "Escape" && this.#about) this.#turnTo(null);
    else if (event.key === "ArrowUp" && !this.input.value && this.host.lastOwn()) {
      event.preventDefault();
      this.edit(this.host.lastOwn());
    }
  }

  #send() {
    const text = this.input.value.trim();
    if (text.startsWith("/")) this.#find(text);
    else if (tooLong(text)) this.#complain(tooLong(text));
    else if (text || (this.attached.count && !this.#about?.edit)) this.#say(text);
    else if (this.#about?.edit) this.#complain("Type something first.");
  }

  #find(text) {
    const command = this.#commands().find((known) => isWhole(known, text.slice(1)));
    if (command) this.#pick(command, text.slice(1), "Enter");
    else this.#complain(this.#unknown(text));
  }

  async #say(text) {
    const about = this.#about;
    const files = about?.edit ? [] : this.attached.take(); // an edit adds none: they wait for the next message
    this.#fill("");
    this.#turnTo(null);
    const refusal = await this.host.say(withMentions(text, this.host.people()), about, () => readAll(files));
    if (!refusal) return;
    this.#bringBack(text, about, files);
    this.#complain(refusal);
  }

  /** Put words that were refused back into the box, below what was typed meanwhile. */
  #bringBack(text, about, files) {
    if (files.length) this.attached.add(files);
    if (about?.edit && !this.#about) {
      this.#rewrite(about.edit, text);
      return;
    }
    if (about?.reply && !this.#about) this.#turnTo(about);
    const end = this.input.value.length;
    this.input.setRangeText(end ? `\n${text}` : text, end, end, end ? "preserve" : "end");
    this.#grow();
  }

  #choose(command) {
    if (this.input.value.startsWith("/")) this.input.value = ""; // words stay for after the command
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
    if (place === this.#place && !this.#form && !this.input.value) {
      this.#showForm(form);
      this.#complain(refusal);
    } else this.host.failed(`/${form.command.label}: ${refusal}`, () => this.#showForm(form));
  }
}

function button(className, label, sign, onclick) {
  return el("button", { type: "button", className, "data-testid": className, "aria-label": label, onclick }, sign);
}

function isWhole({ name, label }, typed) {
  return typed === name || typed === label;
}

function needsMore({ options }) {
  return options.some(({ required }) => required);
}

/** Return what is wrong with the length of a text, or an empty text. */
function tooLong(text) {
  const count = [...text.trim()].length;
  if (count <= MOST_CHARACTERS) return "";
  return `A message has at most ${MOST_CHARACTERS} characters; this one has ${count}.`;
}
