// What this page knows: the world through one person's eyes.

import { channelInAddress } from "./address.js";
import { descriptionLanguage, nameLanguage } from "./composer/commands.js";

const REMEMBERED = "sandbox-person";
const REMEMBERED_SERVER = "sandbox-server";

class State {
  me = sessionStorage.getItem(REMEMBERED);
  cast = [];
  names = new Map();
  symbols = new Map();
  servers = [];
  server = sessionStorage.getItem(REMEMBERED_SERVER);
  allChannels = []; // those of all servers
  channel = null;
  messages = new Map();
  commands = { server: [], dm: [], group: [] };
  menus = { server: [], dm: [], group: [] }; // commands of the context menus of messages and people
  allRoles = [];
  started = null; // which start of the sandbox this is
  bot = { connected: false, name: "The bot" };
  loaded = Promise.resolve(); // settled once the view is that of the person who acts
  unread = new Map(); // the first unread message, by channel
  older = new Set(); // channels that have older messages than those known

  /** Take up a snapshot; the channel is the one that the address names, or one of the same kind. */
  load(view) {
    this.started = view.started;
    this.bot = view.bot;
    this.cast = view.cast;
    this.names.clear();
    this.symbols.clear();
    for (const person of [view.bot, ...view.cast, ...view.guests]) this.meet(person);
    const before = this.currentChannel?.place;
    this.servers = view.servers;
    if (!this.servers.some(({ id }) => id === this.server)) this.server = this.servers[0].id;
    this.allChannels = view.channels;
    const known = channelInAddress(this.allChannels, this.channels) ?? this.channels.find(({ place }) => place === before);
    if (known?.server) this.visit(known.server);
    this.channel = (known ?? this.channels[0]).id;
    this.older = new Set(view.channels.filter(({ older }) => older).map(({ id }) => id));
    this.messages = new Map(view.messages.map((message) => [message.id, message]));
    this.commands = view.commands;
    this.menus = view.menus;
    this.allRoles = view.roles;
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

  /** Take up a server that was made just now, or whose channels or roles have changed. */
  takeServer({ id, name, channels, roles }) {
    if (!this.servers.some((server) => server.id === id)) this.servers.push({ id, name });
    const before = new Set(this.allChannels.filter(({ server }) => server === id).map((channel) => channel.id));
    // Of a channel that appears no message is known yet; of those that are gone, some may not be known when they come back.
    for (const channel of channels) if (!before.delete(channel.id)) this.older.add(channel.id);
    if (before.size) this.#forget(before);
    const first = this.allChannels.findIndex(({ server }) => server === id);
    const others = this.allChannels.filter(({ server }) => server !== id);
    others.splice(first < 0 ? others.length : first, 0, ...channels);
    this.allChannels = others;
    this.allRoles = [...this.allRoles.filter(({ server }) => server !== id), ...roles];
  }

  /** Forget the messages of some channels. */
  #forget(channels) {
    for (const message of this.messages.values()) if (channels.has(message.channel_id)) this.messages.delete(message.id);
  }

  /** Go to another server. */
  visit(server) {
    this.server = server;
    sessionStorage.setItem(REMEMBERED_SERVER, server);
  }

  /** The channels of the server that is shown, and those outside of servers. */
  get channels() {
    const own = this.allChannels.filter(({ server }) => server === this.server);
    return [...own, ...this.allChannels.filter(({ server }) => !server)];
  }

  get roles() {
    return this.allRoles.filter(({ server }) => server === this.server);
  }

  /** Whether something unread is in a server. */
  hasUnread(server) {
    return this.allChannels.some((channel) => channel.server === server && this.unread.has(channel.id));
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

  /** Whether the bot has translated any of its commands into a language. */
  speaks(locale) {
    const all = [...Object.values(this.commands), ...Object.values(this.menus)].flat();
    return all.some((command) => nameLanguage(command, locale) ?? descriptionLanguage(command, locale));
  }

  symbol(id) {
    return this.symbols.get(id);
  }

  userName(id) {
    return this.names.get(id) ?? "somebody";
  }

  roleName(id) {
    return this.allRoles.find((role) => role.id === id)?.name.replace(/^@/, "") ?? "a role";
  }

  channelName(id) {
    return this.allChannels.find((channel) => channel.id === id)?.name ?? "somewhere";
  }

  /** The name of the person, role or channel with an id, or what was given when it is no id. */
  nameOf(value) {
    const known = [...this.allRoles, ...this.allChannels].find(({ id }) => id === value);
    return this.names.get(value) ?? known?.name ?? value;
  }

  messageById(id) {
    return this.messages.get(id);
  }

  /** The menu commands of a kind that can be used here. */
  menuCommands(kind) {
    return this.bot.connected ? this.menus[this.currentChannel.place].filter(({ type }) => type === kind) : [];
  }

  get people() {
    return [...this.cast, this.bot];
  }

  /** The messages of a channel, oldest first: ids grow with time. */
  inChannel(id) {
    const found = [...this.messages.values()].filter((message) => message.channel_id === id);
    return found.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  }

  /** The newest message of the person in the channel that is shown, or undefined. */
  get lastOwn() {
    return this.inChannel(this.channel).findLast(({ author }) => author.id === this.me);
  }

  change(kind, message) {
    if (kind === "delete") this.messages.delete(message.id);
    // A change of one that is older than those known would leave a gap between them.
    else if (kind === "create" || this.messages.has(message.id)) this.messages.set(message.id, message);
    const elsewhere = message.channel_id !== this.channel;
    if (kind === "create" && elsewhere && !this.unread.has(message.channel_id)) {
      this.unread.set(message.channel_id, message.id);
    }
  }

  /** Take up older messages of a channel; `more` tells whether there are yet older ones. */
  addOlder(channel, messages, more) {
    for (const message of messages) this.messages.set(message.id, message);
    if (!more) this.older.delete(channel);
  }
}

export const state = new State();
