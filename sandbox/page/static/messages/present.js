// The bar over the end of the log while the reader is further up: how many messages are new, and the way there.

import { el } from "../dom.js";

export class Present {
  unseen = 0;

  /** `jump()` goes to the newest message. */
  constructor(jump) {
    this.node = el("button", { type: "button", className: "present", "data-testid": "present", hidden: true, onclick: jump });
  }

  show() {
    const count = this.unseen === 1 ? "1 new message" : `${this.unseen} new messages`;
    const text = this.unseen ? `${count} ↓ Jump to the newest` : "Older messages ↓ Jump to the present";
    if (this.node.textContent !== text) this.node.textContent = text; // asked for at every step of scrolling
    this.node.hidden = false;
  }

  /** Count a message that came while the reader was further up. */
  count() {
    this.unseen++;
    this.show();
  }

  clear() {
    this.unseen = 0;
    this.node.hidden = true;
  }
}
