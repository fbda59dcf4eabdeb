// Discord's markdown as DOM nodes. `context` has: locale, userName(id), roleName(id), channelName(id), me (an id), and where
// commands can be used, use(name).

import { el, link, spoken } from "../dom.js";
import { timestamp } from "./times.js";

const pill = (text, className = "") => el("span", { className: `pill ${className}` }, text);

function commandPill(name, context) {
  if (!context.use) return pill(`/${name}`);
  return el("button", { type: "button", className: "pill", onclick: () => context.use(name) }, `/${name}`);
}

// Tried in order at each position; the first that matches wins.
const INLINE = [
  [/^\\([^\p{L}\p{N}\s])/u, (match) => match[1]],
  [/^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/, (match) => el("code", {}, match[2].trim() || match[2])],
  [/^<t:(-?\d{1,14})(?::([tTdDfFR]))?>/, (match, { locale }) => timestamp(match[1], match[2] ?? "f", locale)],
  [/^<@!?(\d+)>/, (match, context) => pill(`@${context.userName(match[1])}`, match[1] === context.me ? "mine" : "")],
  [/^<@&(\d+)>/, (match, context) => pill(`@${context.roleName(match[1])}`)],
  [/^<#(\d+)>/, (match, context) => pill(`#${context.channelName(match[1])}`)],
  [/^<\/([^:>]+):\d+>/, (match, context) => commandPill(match[1], context)],
  [/^<a?(:\w+:)\d+>/, (match) => match[1]],
  [/^@(?:everyone|here)\b/, (match) => pill(match[0])],
  [/^\[([^\]\n]+)\]\(<?(https?:\/\/[^\s)>]+)>?(?: "[^"]*")?\)/, (match, context) => link(match[2], ...inline(match[1], context))],
  [/^<(https?:\/\/[^\s>]+)>/, (match) => link(match[1], match[1])],
  [/^https?:\/\/[^\s<]+[^\s<.,:;"'\])]/, (match) => link(match[0], match[0])],
  [/^\*\*\*(?=\S)([\s\S]+?)\*\*\*(?!\*)/, (match, context) => el("strong", {}, el("em", {}, inline(match[1], context)))],
  [/^\*\*(?=\S)([\s\S]+?)\*\*(?!\*)/, (match, context) => el("strong", {}, inline(match[1], context))],
  [/^__(?=\S)([\s\S]+?)__(?!_)/, (match, context) => el("u", {}, inline(match[1], context))],
  [/^\*(?=\S)([^*]+?)\*(?!\*)/, (match, context) => el("em", {}, inline(match[1], context))],
  [/^_(?=\S)([^_]+?)_(?![_\p{L}\p{N}])/u, (match, context) => el("em", {}, inline(match[1], context))],
  [/^~~(?=\S)([\s\S]+?)~~/, (match, context) => el("s", {}, inline(match[1], context))],
  [/^\|\|([\s\S]+?)\|\|/, (match, context) => spoiler(inline(match[1], context))],
];
const PLAIN = /^[\p{L}\p{N}\s.,;()'"!?，。；：、（）·—-]*[\p{L}\p{N}\s，。；：、·]|^[\s\S]/u;

function spoiler(children) {
  const node = el("span", { className: "spoiler", role: "button", tabIndex: 0, "aria-label": "Spoiler" }, el("span", {}, children));
  const reveal = () => {
    node.classList.add("shown");
    node.removeAttribute("role");
    node.removeAttribute("aria-label");
    node.tabIndex = -1; // a keyboard keeps its place
  };
  node.addEventListener("click", reveal);
  node.addEventListener("keydown", (event) => {
    if (node.role !== "button" || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault(); // Space would scroll
    reveal();
  });
  return node;
}

export function inline(text, context) {
  const nodes = [];
  let previous = "";
  let plainText = "";
  const flush = () => {
    nodes.push(...spoken(plainText, context.locale));
    plainText = "";
  };
  while (text) {
    let match = null;
    for (const [pattern, build] of INLINE) {
      if (pattern.source.startsWith("^_(") && /[\p{L}\p{N}]$/u.test(previous)) continue;
      match = pattern.exec(text);
      if (match) {
        flush();
        nodes.push(build(match, context));
        break;
      }
    }
    if (!match) {
      match = text.startsWith("http") ? [text[0]] : PLAIN.exec(text.split(/(?=https?:\/\/)/, 1)[0]);
      plainText += match[0];
    }
    previous = match[0];
    text = text.slice(match[0].length);
  }
  flush();
  return nodes;
}

const BLOCKS = [
  [/^```(?:[\w+-]*\n)?([\s\S]*?)\n?```\n?/, (match) => el("pre", { tabIndex: 0 }, el("code", {}, match[1]))],
  [/^(#{1,3}) +([^\n]+)\n?/, (match, context) => heading(match[1].length, match[2], context)],
  [/^-# +([^\n]+)\n?/, (match, context) => el("p", { className: "subtext" }, inline(match[1], context))],
  [/^(?: *(?:[-*]|\d+\.) +[^\n]+(?:\n|$))+/, (match, context) => lists(match[0].trimEnd().split("\n"), context)],
];

// As in Discord, a quote holds no quotes. So the depth of what is drawn never depends on the text.
const QUOTES = [
  [/^>>> ([\s\S]+)$/, (match, context) => el("blockquote", {}, blocks(match[1], context, BLOCKS))],
  [/^(?:>(?: [^\n]*)?(?:\n|$))+/, (match, context) => el("blockquote", {}, blocks(unquoted(match[0]), context, BLOCKS))],
];

const unquoted = (text) => text.replace(/^> ?/gm, "").trimEnd();

function heading(size, text, context) {
  return el("div", { className: `heading of-${size}`, role: "heading", "aria-level": size + 1 }, inline(text, context));
}

const indent = (line) => line.match(/^ */)[0].length;
const numberOf = (line) => /^ *(\d+)\./.exec(line)?.[1];

/** Lists of one depth; a new one begins where bullets turn into numbers. Deeper lines go into the item above. */
function lists(lines, context) {
  const base = indent(lines[0]);
  const nodes = [];
  for (let index = 0; index < lines.length; ) {
    const number = numberOf(lines[index]);
    const tag = number === undefined ? "UL" : "OL";
    if (nodes.at(-1)?.tagName !== tag) nodes.push(el(tag, tag === "OL" ? { start: Number(number) } : {}));
    const item = el("li", {}, inline(lines[index].replace(/^ *(?:[-*]|\d+\.) +/, ""), context));
    const first = ++index;
    while (index < lines.length && indent(lines[index]) > base) index++;
    if (index > first) item.append(...lists(lines.slice(first, index), context));
    nodes.at(-1).append(item);
  }
  return nodes;
}

/** Return the nodes of a text with blocks: paragraphs, headings, quotes, lists, code. */
export function markdown(text, context) {
  return blocks(text, context, [...QUOTES, ...BLOCKS]);
}

function blocks(text, context, kinds) {
  const nodes = [];
  let paragraph = "";
  const flush = () => {
    const trimmed = paragraph.replace(/\n$/, "");
    if (trimmed) nodes.push(el("p", {}, inline(trimmed, context)));
    paragraph = "";
  };
  while (text) {
    let match = null;
    for (const [pattern, build] of kinds) {
      match = pattern.exec(text);
      if (match) {
        flush();
        nodes.push(...[build(match, context)].flat());
        break;
      }
    }
    if (!match) {
      match = /^[\s\S]*?(?:\n|(?=```)(?!^)|$)/.exec(text);
      if (!match[0]) match = [text[0]];
      paragraph += match[0];
    }
    text = text.slice(match[0].length);
  }
  flush();
  return nodes;
}

/** A text without its marks, for previews; what is covered stays so. */
export function plain(text, context) {
  const node = el("span", {}, markdown(text, context));
  for (const spoiler of node.querySelectorAll(".spoiler")) spoiler.replaceWith("spoiler");
  return node.textContent;
}
