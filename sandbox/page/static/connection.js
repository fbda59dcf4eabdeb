// One websocket to the sandbox: requests with answers, and events. It reconnects by itself.

export class Refused extends Error {}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 3000;

class Connection {
  #socket = null;
  #number = 0;
  #waiting = new Map();
  #pause = FIRST_PAUSE_MS;

  /** Connect, and again whenever the connection is lost; `on` has open(), event(data), lost() and locked(). */
  start(on) {
    this.on = on;
    this.#connect();
  }

  #connect() {
    const socket = new WebSocket(`ws://${location.host}/live`);
    this.#socket = socket;
    socket.onopen = () => {
      this.#pause = FIRST_PAUSE_MS;
      this.on.open();
    };
    socket.onmessage = (frame) => this.#receiveAll(JSON.parse(frame.data));
    socket.onclose = () => {
      for (const { reject } of this.#waiting.values()) reject(new Refused("The connection to the sandbox broke."));
      this.#waiting.clear();
      this.#again();
    };
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

  /** Receive what came together, one after the other: who waits for an answer goes on before the next event comes. */
  async #receiveAll(parts) {
    for (const data of parts) {
      this.#receive(data);
      await null;
    }
  }

  #receive(data) {
    if (data.event) {
      this.on.event(data);
      return;
    }
    const waiting = this.#waiting.get(data.id);
    this.#waiting.delete(data.id);
    if (data.error !== undefined) waiting?.reject(new Refused(data.error));
    else waiting?.resolve(data.result);
  }

  /** Connect as soon as the sandbox is there and knows this browser; opening its address in any tab is enough. */
  async #again() {
    const answer = await fetch("/check").then((response) => response.json(), () => null);
    if (answer === null) this.on.lost();
    else if (!answer.known) this.on.locked();
    setTimeout(() => (answer?.known ? this.#connect() : this.#again()), this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
  }
}

export const connection = new Connection();
