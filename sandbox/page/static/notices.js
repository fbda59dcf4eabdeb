// Lines of the page's own above the box, such as "Sending /name…" and what went wrong. Suggestions open above them.

import { el } from "./dom.js";

const MOST = 3;

/** Show a line; returns it, to be removed. */
export function note(text) {
  const node = el("p", { className: "note", "data-testid": "note" }, text);
  place().append(node);
  return node;
}

/** Say that something went wrong, until it is dismissed; `again` brings back what was typed. */
export function failed(text, again) {
  const close = (action) => () => {
    node.remove();
    action();
  };
  const toBox = () => document.querySelector("#composer textarea, #composer input")?.focus();
  const node = el(
    "p",
    { className: "failed", role: "alert", "data-testid": "failed" },
    el("span", {}, text),
    again && el("button", { type: "button", className: "as-link", onclick: close(again) }, "Edit and try again"),
    el("button", { type: "button", className: "as-link", onclick: close(toBox) }, "Dismiss"),
  );
  place().append(node);
  [...place().querySelectorAll(".failed")].slice(0, -MOST).forEach((old) => old.remove());
}

function place() {
  return document.getElementById("notices");
}
