// The list of what went over the wire, newest last, with a filter and a pause.

import { el } from "../dom.js";

const MOST = 200;
const AT_END_PX = 24;
const CLOCK = { hour: "2-digit", minute: "2-digit", second: "2-digit", fractionalSecondDigits: 3, hourCycle: "h23" };

export class WireList {
  #rows = []; // {entry, node}, oldest first
  #held = []; // entries that came during a pause
  #paused = false;

  constructor() {
    this.list = el("ol", { className: "wire", "data-testid": "wire" });
    this.count = el("p", { className: "subtext", "data-testid": "wire-count" });
    this.filter = el("input", { id: "wire-filter", type: "search", autocomplete: "off", oninput: () => this.#refresh() });
    this.pause = el("button", { type: "button", className: "button secondary", "aria-pressed": "false", onclick: () => this.#toggle() }, "Pause");
    const field = el("div", { className: "fault-field" }, el("label", { for: "wire-filter" }, "Filter by text"), this.filter);
    this.node = el("div", { className: "wire-box" }, el("div", { className: "wire-tools" }, field, this.pause), this.count, this.list);
  }

  /** Take up entries; `afresh` tells that they are all there are. */
  receive({ entries, afresh }) {
    if (afresh) {
      this.#rows = [];
      this.#held = [];
      this.list.replaceChildren();
    }
    if (this.#paused) this.#held = [...this.#held, ...entries].slice(-MOST);
    else this.#add(entries, afresh);
    this.#tell();
  }

  #add(entries, afresh) {
    const { scrollTop, scrollHeight, clientHeight } = this.list;
    const atEnd = scrollTop + clientHeight > scrollHeight - AT_END_PX;
    const added = entries.map((entry) => ({ entry, node: rowNode(entry) }));
    added.forEach((row) => this.#sift(row));
    this.#rows.push(...added);
    const gone = this.#rows.splice(0, Math.max(0, this.#rows.length - MOST));
    gone.forEach(({ node }) => node.remove());
    this.list.append(...added.filter((row) => this.#rows.includes(row)).map(({ node }) => node));
    if (atEnd || afresh) this.list.scrollTop = this.list.scrollHeight;
  }

  #toggle() {
    this.#paused = !this.#paused;
    this.pause.setAttribute("aria-pressed", String(this.#paused));
    const held = this.#held;
    this.#held = [];
    this.#add(held, false);
    this.#tell();
  }

  #refresh() {
    this.#rows.forEach((row) => this.#sift(row));
    this.#tell();
  }

  #sift({ entry, node }) {
    const wanted = this.filter.value.trim().toLowerCase();
    const { title, outcome, body, answer } = entry;
    node.hidden = ![title, outcome, body, answer].some((text) => text.toLowerCase().includes(wanted));
  }

  #tell() {
    const shown = this.#rows.filter(({ node }) => !node.hidden).length;
    const of = shown === this.#rows.length ? "" : ` of ${this.#rows.length}`;
    const held = this.#paused ? `, paused: ${this.#held.length} more` : "";
    this.count.textContent = this.#rows.length || held ? `${shown}${of} shown${held}` : "Nothing yet. Recording has begun.";
  }
}

function rowNode(entry) {
  const fromBot = entry.direction === "from_bot";
  const bad = Number(entry.outcome) >= 400 || entry.outcome === "reset";
  const details = el(
    "details",
    { ontoggle: () => details.childElementCount === 1 && details.append(...parts(entry)) },
    el(
      "summary",
      {},
      el("time", {}, new Date(entry.at * 1000).toLocaleTimeString("en", CLOCK)),
      el("span", { "aria-hidden": "true", className: "wire-way" }, fromBot ? "↑" : "↓"),
      el("span", { className: "only-spoken" }, fromBot ? " from the bot: " : " to the bot: "),
      el("span", { className: "wire-title" }, entry.title),
      entry.outcome && el("span", { className: bad ? "wire-outcome bad" : "wire-outcome" }, entry.outcome),
    ),
  );
  return el("li", { className: fromBot ? "from-bot" : "to-bot" }, details);
}

/** The bodies of an entry; they are made when somebody unfolds it. */
function parts({ body, answer }) {
  const given = [body, answer].filter(Boolean);
  if (!given.length) return [el("p", { className: "subtext" }, "No body.")];
  return [body && el("pre", {}, pretty(body)), answer && el("p", { className: "subtext" }, "Answer"), answer && el("pre", {}, pretty(answer))].filter(Boolean);
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text; // cut, or no JSON
  }
}
