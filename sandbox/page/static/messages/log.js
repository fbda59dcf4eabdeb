// The list of messages of the channel that is shown, kept at its end while the reader is there.
//
// It is no live region itself, so that countdowns, edits and older messages are not read out: an element of its own
// tells screen readers what is new.

import { el } from "../dom.js";
import { continues, messageNode, spokenMessage } from "./message.js";
import { Present } from "./present.js";
import { MessageFlag } from "../protocol.js";
import { dayName } from "./times.js";

const NEAR_END = 80;
const SCREENS_AHEAD = 2; // older messages are loaded before the reader comes to them
const DRAWN_FIRST = 30;
const DRAWN_LATER = 15; // at a time, so that drawing does not hold up scrolling
const FOCUSABLE = "a, button, input, select, [tabindex]";

export class Log {
  #entries = new Map();
  #shown = [];
  #undrawn = []; // messages that are known too, older than those that are shown
  #oldest = null; // the id of the oldest message that was shown; it may be deleted by now
  #atEnd = true;
  #firstNew = null;
  #more = false;
  #loading = false;

  /** `older(id)` resolves to the messages before one, or without an id to the latest. */
  constructor(node, { context, older }) {
    Object.assign(this, { node, context, older });
    this.present = new Present(() => {
      this.toEnd();
      node.focus({ preventScroll: true });
    });
    this.announcer = el("p", { className: "only-spoken", role: "status", "data-testid": "announcer" });
    node.after(this.present.node, this.announcer);
    node.addEventListener("scroll", () => this.#scrolled());
    node.addEventListener("load", () => this.#follow(), true); // a picture made its message taller
    new ResizeObserver(() => this.#follow()).observe(node);
    this.empty = el("p", { className: "empty" }, "Type / to see what the bot can do");
  }

  /** Show a channel at its end; `more` tells of older messages, `firstNew` is the first one not read yet. */
  show(messages, { more = false, firstNew = null } = {}) {
    this.#more = more;
    this.#loading = false;
    this.#firstNew = firstNew;
    const [id, place] = this.#focused();
    this.#entries.clear();
    this.#undrawn = messages.slice(0, -DRAWN_FIRST);
    this.#shown = messages.slice(-DRAWN_FIRST);
    this.#oldest = this.#shown[0]?.id;
    this.node.replaceChildren(this.empty, ...this.#shown.map((_, index) => this.#entry(index)));
    this.#update();
    this.toEnd();
    this.#scrolled(); // so few that there is nothing to scroll, although there are older ones
    if (place) restoreFocus(this.#entries.get(id) ?? this.node, place, this.node); // after a reconnection
  }

  /** Return the id of the message that has the focus, and where in it; or nothing. */
  #focused() {
    for (const [id, entry] of this.#entries) {
      const place = focusedPlace(entry);
      if (place) return [id, place];
    }
    return [];
  }

  change(kind, message) {
    if (kind === "delete") this.#remove(message.id);
    else if (this.#entries.has(message.id)) this.#replace(message);
    else if (kind === "create") this.#append(message);
    this.#update();
    this.#follow();
  }

  toEnd() {
    this.#atEnd = true;
    this.present.clear();
    this.#follow();
  }

  #append(message) {
    const { me } = this.context;
    const own = message.author.id === me || (message.command && message.interaction_metadata.user.id === me);
    if (own) this.toEnd();
    else if (!this.#atEnd && !this.present.unseen) this.#firstNew = message.id;
    if (!this.#atEnd) this.present.count();
    this.#shown.push(message);
    this.node.append(this.#entry(this.#shown.length - 1));
    this.#announce(message);
  }

  #replace(message) {
    const index = this.#index(message.id);
    const was = this.#shown[index];
    this.#shown[index] = message;
    const old = this.#entries.get(message.id);
    const next = this.#entry(index);
    const focused = focusedPlace(old);
    old.replaceWith(next);
    if (focused) restoreFocus(next, focused, this.node);
    if (was.flags & MessageFlag.LOADING && !(message.flags & MessageFlag.LOADING)) this.#announce(message);
  }

  #remove(id) {
    const index = this.#index(id);
    if (index < 0) return;
    const entry = this.#entries.get(id);
    const focused = entry.contains(document.activeElement);
    entry.remove();
    this.#entries.delete(id);
    this.#shown.splice(index, 1);
    this.#redraw(index); // it may now begin a day, or need a head of its own
    if (focused) this.node.focus({ preventScroll: true });
    this.#scrolled(); // there may be room for older ones
  }

  #redraw(index) {
    if (index >= this.#shown.length) return;
    const old = this.#entries.get(this.#shown[index].id);
    old.replaceWith(this.#entry(index));
  }

  #index(id) {
    return this.#shown.findLastIndex((message) => message.id === id);
  }

  /** Make the node of a message with what stands above it: the day, and where new messages begin. */
  #entry(index) {
    const [message, before] = [this.#shown[index], this.#shown[index - 1]];
    const day = dayName(message.timestamp, this.context.locale);
    const newDay = !before || day !== dayName(before.timestamp, this.context.locale);
    const isNew = message.id === this.#firstNew;
    const node = el(
      "div",
      { className: "entry" },
      newDay && el("p", { className: "divider", "data-testid": "day" }, el("span", {}, day)),
      isNew && el("p", { className: "divider new", "data-testid": "new" }, el("span", {}, "New")),
      messageNode(message, this.context, !newDay && !isNew && continues(message, before)),
    );
    this.#entries.set(message.id, node);
    return node;
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.node;
    this.#atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
    if (this.#atEnd) this.present.clear();
    else this.present.show();
    const older = this.#more || this.#undrawn.length;
    if (scrollTop < SCREENS_AHEAD * clientHeight && older && !this.#loading) this.#loadOlder();
  }

  async #loadOlder() {
    const shown = this.#shown;
    this.#loading = true;
    const messages = await (this.#undrawn.length ? this.#known() : this.older(this.#oldest).catch(() => null));
    if (shown !== this.#shown) return; // another channel by now, or the same one shown again
    this.#loading = false;
    if (!messages) return;
    this.#more = this.context.older.has(this.context.channel);
    this.#oldest = messages[0]?.id ?? this.#oldest;
    const asTheyAreNow = messages.map(({ id }) => this.context.messageById(id)).filter(Boolean);
    this.#prepend(asTheyAreNow.filter(({ id }) => !this.#entries.has(id))); // one that was posted meanwhile is shown already
  }

  /** Take the latest messages that are not drawn yet, in the next frame. */
  async #known() {
    const undrawn = this.#undrawn; // until another channel is shown
    await new Promise(requestAnimationFrame);
    return undrawn.splice(-DRAWN_LATER);
  }

  #prepend(messages) {
    const fromEnd = this.node.scrollHeight - this.node.scrollTop;
    this.#shown.unshift(...messages);
    this.empty.after(...messages.map((_, index) => this.#entry(index)));
    this.#redraw(messages.length);
    this.node.scrollTop = this.node.scrollHeight - fromEnd;
    this.#update();
    this.#scrolled();
  }

  #announce(message) {
    if (message.author.id === this.context.me || message.flags & MessageFlag.LOADING) return;
    this.announcer.textContent = spokenMessage(message, this.context);
  }

  #follow() {
    if (this.#atEnd) this.node.scrollTop = this.node.scrollHeight;
  }

  #update() {
    this.empty.hidden = this.#shown.length > 0;
  }
}

/** Where in a node the focus is: a component's custom_id and the place among what can have the focus. */
function focusedPlace(node) {
  const active = document.activeElement;
  if (!node.contains(active)) return null;
  return { customId: active.dataset.customId, place: [...node.querySelectorAll(FOCUSABLE)].indexOf(active) };
}

function restoreFocus(node, { customId, place }, otherwise) {
  const all = [...node.querySelectorAll(FOCUSABLE)];
  const same = customId === undefined ? all[place] : all.find(({ dataset }) => dataset.customId === customId);
  if (same && !same.disabled) same.focus({ preventScroll: true });
  else otherwise.focus({ preventScroll: true });
}
