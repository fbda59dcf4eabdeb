// What this page knows: the world through one person's eyes.

const REMEMBERED = "sandbox-person";

export class State {
  me = sessionStorage.getItem(REMEMBERED);
  cast = [];
  names = new Map();
  symbols = new Map();
  channels = [];
  channel = null;
  messages = new Map();
  commands = { server: [], dm: [], group: [] };
  bot = { connected: false, name: "The bot" };
  unread = new Set();

  /** Take up a snapshot; the channel stays the same where the person may be in it. */
  load(view) {
    this.bot = view.bot;
    this.cast = view.cast;
    this.names.clear();
    this.symbols.clear();
    for (const person of [view.bot, ...view.cast, ...view.guests]) this.meet(person);
    const before = this.currentChannel?.place;
    this.channels = view.channels;
    const known = this.channels.find(({ id }) => id === this.channel);
    this.channel = (known ?? this.channels.find(({ place }) => place === before) ?? this.channels[0]).id;
    this.messages = new Map(view.messages.map((message) => [message.id, message]));
    this.commands = view.commands;
    this.unread.clear();
  }

  /** Take up a user's name and the character of the avatar. */
  meet({ id, name, symbol }) {
    this.names.set(id, name);
    this.symbols.set(id, symbol);
  }

  become(id) {
    this.me = id;
    sessionStorage.setItem(REMEMBERED, id);
  }

  get person() {
    return this.cast.find(({ id }) => id === this.me);
  }

  get locale() {
    return this.person?.locale ?? "en-US";
  }

  get currentChannel() {
    return this.channels.find(({ id }) => id === this.channel);
  }

  get usable() {
    return this.bot.connected ? this.commands[this.currentChannel.place] : [];
  }

  get people() {
    return [...this.cast, this.bot];
  }

  /** The messages of a channel, oldest first: ids grow with time. */
  inChannel(id) {
    const found = [...this.messages.values()].filter((message) => message.channel_id === id);
    return found.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  }

  change(kind, message) {
    if (kind === "delete") this.messages.delete(message.id);
    else this.messages.set(message.id, message);
    if (kind === "create" && message.channel_id !== this.channel) this.unread.add(message.channel_id);
  }
}
