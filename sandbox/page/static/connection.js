// One websocket to the sandbox: requests with answers, and events. It reconnects by itself.

export class Refused extends Error {}

export class Connection {
  #socket = null;
  #number = 0;
  #waiting = new Map();
  #pause = 250;

  constructor({ onOpen, onEvent, onLost, onLocked }) {
    Object.assign(this, { onOpen, onEvent, onLost, onLocked });
  }

  connect() {
    const socket = new WebSocket(`ws://${location.host}/live`);
    this.#socket = socket;
    socket.onopen = () => {
      this.#pause = 250;
      this.onOpen();
    };
    socket.onmessage = (frame) => JSON.parse(frame.data).forEach((data) => this.#receive(data));
    socket.onclose = () => this.#lost();
  }

  /** Send a request; resolves to its result, rejects with Refused and a sentence to show. */
  ask(op, fields = {}) {
    const id = ++this.#number;
    return new Promise((resolve, reject) => {
      if (this.#socket?.readyState !== WebSocket.OPEN) {
        reject(new Refused("The sandbox cannot be reached just now. Try again in a moment."));
        return;
      }
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, op, ...fields }));
    });
  }

  #receive(data) {
    if (data.event) {
      this.onEvent(data);
      return;
    }
    const waiting = this.#waiting.get(data.id);
    this.#waiting.delete(data.id);
    if (data.error !== undefined) waiting?.reject(new Refused(data.error));
    else waiting?.resolve(data.result);
  }

  async #lost() {
    for (const { reject } of this.#waiting.values()) reject(new Refused("The connection to the sandbox broke."));
    this.#waiting.clear();
    const known = await fetch("/check").then((answer) => answer.status !== 403, () => true);
    if (!known) {
      this.onLocked();
      return;
    }
    this.onLost();
    setTimeout(() => this.connect(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, 3000);
  }
}
