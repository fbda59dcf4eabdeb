// The files that go with plain words: chosen with a button, pasted or dropped.

import { el } from "../dom.js";
import { filesComplaint } from "../files.js";

const MOST_FILES = 10;

export class Attached {
  #files = [];

  /** `complain(text)` says what is wrong. */
  constructor(complain) {
    this.complain = complain;
    this.node = el("ul", { className: "attached", "aria-label": "Attached files", "data-testid": "attached", hidden: true });
    this.picker = el("input", { type: "file", multiple: true, hidden: true, "data-testid": "files", onchange: () => this.#picked() });
    const open = () => this.picker.click();
    this.button = el("button", { type: "button", className: "cancel", "aria-label": "Attach files", title: "Attach files", onclick: open }, "+");
  }

  get count() {
    return this.#files.length;
  }

  /** Take the files out. */
  take() {
    const files = this.#files;
    this.#show([]);
    return files;
  }

  /** Attach files, unless they are too many or too large; the list of `take` puts files back. */
  add(files) {
    const all = [...this.#files, ...files];
    const wrong = filesComplaint(all) || (all.length > MOST_FILES && `A message has at most ${MOST_FILES} files.`);
    this.complain(wrong || "");
    if (!wrong) this.#show(all);
  }

  #picked() {
    this.add([...this.picker.files]);
    this.picker.value = "";
  }

  #show(files) {
    this.#files = files;
    this.node.hidden = !files.length;
    this.node.replaceChildren(...files.map((file) => this.#fileNode(file)));
  }

  #fileNode(file) {
    const remove = () => {
      this.#show(this.#files.filter((other) => other !== file));
      this.button.focus();
    };
    return el("li", {}, file.name, el("button", { type: "button", className: "as-link", "aria-label": `Remove ${file.name}`, onclick: remove }, "✕"));
  }
}
