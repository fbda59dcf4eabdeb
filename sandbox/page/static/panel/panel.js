// The panel beside the chat: faults to order, and what goes over the wire. Where there is no room, it covers the page.

import { connection } from "../connection.js";
import { el } from "../dom.js";
import { OrderForm } from "./order.js";
import { PendingFaults } from "./pending.js";
import { WireList } from "./wire.js";

const NARROW = matchMedia("(max-width: 900px), (max-height: 480px)");

export class Panel {
  #watched = false;

  constructor(dialog, button) {
    this.dialog = dialog;
    this.button = button;
    this.form = new OrderForm();
    this.pending = new PendingFaults();
    this.wire = new WireList();
    dialog.append(
      el(
        "div",
        { className: "panel-head" },
        el("h2", { id: "panel-title" }, "Faults and wire"),
        el("button", { type: "button", className: "button secondary", onclick: () => dialog.close() }, "Close"),
      ),
      el("section", { "aria-labelledby": "panel-order" }, el("h3", { id: "panel-order" }, "Order a fault"), this.form.node),
      el("section", { "aria-labelledby": "panel-pending" }, el("h3", { id: "panel-pending" }, "Pending faults"), this.pending.node),
      el("section", { className: "wire-part", "aria-labelledby": "panel-wire" }, el("h3", { id: "panel-wire" }, "Over the wire"), this.wire.node),
    );
    button.addEventListener("click", () => (dialog.open ? dialog.close() : this.open()));
    dialog.addEventListener("close", () => this.#closed());
    dialog.addEventListener("keydown", (event) => this.#onKey(event));
    NARROW.addEventListener("change", () => this.#fit());
  }

  open() {
    this.form.show();
    this.#show();
    this.form.kind.focus();
    this.button.setAttribute("aria-expanded", "true");
    if (!this.#watched) this.#watch();
  }

  /** Watch again after the connection was lost; the wire is recorded from the first opening on. */
  resume() {
    if (this.#watched) this.#watch();
  }

  receive(data) {
    if (data.event === "faults") this.pending.show(data.pending);
    else if (data.event === "wire") this.wire.receive(data);
  }

  #watch() {
    this.#watched = true;
    connection.ask("panel").catch(() => {}); // a lost connection is told by the banner, and `resume` asks again
  }

  #show() {
    if (NARROW.matches) this.dialog.showModal();
    else this.dialog.show();
  }

  /** Go from beside the chat to over it, or back. */
  #fit() {
    if (!this.dialog.open) return;
    this.dialog.close();
    this.#show();
  }

  #closed() {
    if (this.dialog.open) return; // it went from beside the chat to over it
    this.button.setAttribute("aria-expanded", "false");
    this.button.focus();
  }

  #onKey(event) {
    if (event.key !== "Escape" || event.target.type === "search" && event.target.value) return;
    event.preventDefault(); // else a modal dialog closes twice
    this.dialog.close();
  }
}
