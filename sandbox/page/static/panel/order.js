// The form that orders a fault: its kind, and the fields of that kind.

import { Refused, connection } from "../connection.js";
import { el } from "../dom.js";
import { state } from "../state.js";
import { KINDS } from "./kinds.js";

const id = (name) => `fault-${name}`;

function choices(pairs) {
  return pairs.map(([value, label]) => el("option", { value }, label));
}

/** A text or number input; `options` are offered while one types. */
function input({ name, type, value, min, max, step, options, required }) {
  const list = options && id(`${name}-options`);
  const number = type === "number";
  return [
    el("input", {
      id: id(name),
      type: number ? "number" : "text",
      value: value ?? "",
      min: min ?? "",
      max: max ?? "",
      step: step ?? "",
      required,
      list,
      autocomplete: "off",
      spellcheck: false,
    }),
    options && el("datalist", { id: list }, choices(options.map((option) => [option, ""]))),
  ];
}

function select(name, pairs) {
  return [el("select", { id: id(name) }, choices(pairs))];
}

function channels() {
  return state.channels.filter(({ place }) => place === "server").map(({ id: value, name }) => [value, `#${name}`]);
}

function fieldNode(field) {
  const { name, label, type, value } = field;
  if (type === "checkbox") {
    const box = el("input", { id: id(name), type, checked: Boolean(value) });
    return el("div", { className: "fault-field check" }, box, el("label", { for: id(name) }, label));
  }
  const nodes = { choice: () => select(name, field.choices), channel: () => select(name, channels()) }[type]?.() ?? input(field);
  return el("div", { className: `fault-field ${type}` }, el("label", { for: id(name) }, label), nodes);
}

/** The value of a field; null for a number that was left out. Raises Refused for JSON that is none. */
function valueOf({ name, type, label }) {
  const node = document.getElementById(id(name));
  if (type === "checkbox") return node.checked;
  if (type === "number") return node.value === "" ? null : Number(node.value);
  if (type === "json" && node.value && !isObject(node.value)) throw new Refused(`${label}: this is not a JSON object.`);
  return node.value;
}

function isObject(text) {
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === "object" && !Array.isArray(value);
  } catch {
    return false;
  }
}

export class OrderForm {
  constructor() {
    this.kind = el("select", { id: id("kind"), "data-testid": "fault-kind", onchange: () => this.show() });
    this.kind.append(...choices(KINDS.map(({ label }, index) => [index, label])));
    this.fields = el("div", { className: "fault-fields" });
    this.error = el("p", { className: "composer-error", role: "alert", "data-testid": "fault-error" });
    this.done = el("p", { className: "subtext", role: "status" });
    this.node = el(
      "form",
      { className: "fault-form", onsubmit: (event) => this.#submit(event) },
      el("div", { className: "fault-field" }, el("label", { for: id("kind") }, "Fault"), this.kind),
      this.fields,
      this.error,
      el("div", { className: "fault-buttons" }, el("button", { type: "submit", className: "button primary" }, "Order"), this.done),
    );
  }

  get #chosen() {
    return KINDS[Number(this.kind.value)];
  }

  /** Show the fields of the kind that is chosen. */
  show() {
    const { note, fields } = this.#chosen;
    const rare = fields.filter(({ more }) => more);
    this.error.textContent = this.done.textContent = "";
    this.fields.replaceChildren(
      ...[note && el("p", { className: "subtext wide" }, note)].filter(Boolean),
      ...fields.filter(({ more }) => !more).map(fieldNode),
      ...(rare.length ? [el("details", { className: "wide" }, el("summary", {}, "More"), rare.map(fieldNode))] : []),
    );
  }

  async #submit(event) {
    event.preventDefault();
    const { fields, label, order } = this.#chosen;
    this.error.textContent = this.done.textContent = "";
    try {
      const values = Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]));
      await connection.ask("fault", { order: order(values) });
      this.done.textContent = `Ordered: ${label}.`;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.error.textContent = error.message;
    }
  }
}
