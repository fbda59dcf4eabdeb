// An option of a command that takes a file. It has the face of a `Field`.

import { Refused } from "../connection.js";
import { el } from "../dom.js";
import { fileComplaint, readFile } from "../files.js";
import { localName, nameLanguage, spokenHint } from "./commands.js";

export class FileField {
  #read = null; // the file's content, once it is read

  /** `around` has host and complain(text). */
  constructor(option, { host, complain }) {
    Object.assign(this, { option, complain });
    const locale = host.locale();
    this.input = el("input", {
      type: "file",
      "data-testid": `option-${option.name}`,
      "aria-label": spokenHint(option, locale),
      onchange: () => this.#chosen(),
    });
    const className = option.required ? "option required" : "option";
    this.node = el("label", { className }, el("span", { lang: nameLanguage(option, locale) }, localName(option, locale)), this.input);
  }

  get text() {
    return this.input.value;
  }

  get files() {
    return [...this.input.files];
  }

  get entered() {
    return this.#read;
  }

  get wrong() {
    const [file] = this.input.files;
    if (!file) return this.option.required ? `${this.option.name} is needed.` : null;
    return fileComplaint(file) || (this.#read ? null : `${file.name} is still being read.`);
  }

  mark(text) {
    this.node.classList.toggle("wrong", Boolean(text));
    this.complain(text);
  }

  forget() {}

  async #chosen() {
    this.#read = null;
    const [file] = this.input.files;
    this.mark(file ? fileComplaint(file) : "");
    if (!file || fileComplaint(file)) return;
    try {
      const read = await readFile(file);
      if (this.input.files[0] === file) this.#read = read;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.input.value = "";
      this.mark(error.message);
    }
  }
}
