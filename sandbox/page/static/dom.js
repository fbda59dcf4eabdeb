// Building nodes. Text always becomes text nodes, so nothing the bot says can become markup.

/** Make an element: properties by name, "data-…", "aria-…" and "role" as attributes, on… as listeners. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name.includes("-") || name === "role" || name === "for" || name === "list") {
      node.setAttribute(name, value === true ? "" : value);
    } else node[name] = value;
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const HANZI = /(\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff01-\uff60·—…]*)/u;

/** Return a text's nodes, with hanzi marked as Chinese: for the right voice and the right shapes. */
export function spoken(text, locale) {
  const lang = locale.startsWith("zh") ? locale : "zh";
  return text.split(HANZI).map((part, index) => (index % 2 ? el("span", { lang }, part) : part)).filter(Boolean);
}

/** Return an address if a browser may safely follow it, else null. */
export function safeUrl(text) {
  try {
    const url = new URL(text);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

export function link(url, ...children) {
  const href = safeUrl(url);
  if (!href) return el("span", {}, ...children);
  return el("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

export function hexColor(number) {
  return `#${number.toString(16).padStart(6, "0")}`;
}

/** Tell whether a key belongs to an input method that composes a character, so that Enter only ends that. */
export function composing(event) {
  // Safari ends the composition before this keydown: isComposing is false by then, and 229 is what is left.
  return event.isComposing || event.keyCode === 229;
}
