// Discord's <t:seconds:style> timestamps; relative ones count live.

import { el } from "../dom.js";

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};
const UNITS = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];
const MAX_SECONDS = 8.64e12;

// Making a formatter takes longer than drawing the rest of a message, so each is made once.
const formatters = new Map();

function formatter(Kind, locale, options) {
  const key = `${Kind.name} ${locale} ${JSON.stringify(options)}`;
  if (!formatters.has(key)) formatters.set(key, new Kind(locale, options));
  return formatters.get(key);
}

function formatted(date, style, locale) {
  return formatter(Intl.DateTimeFormat, locale, STYLES[style]).format(date);
}

function relative(seconds, locale) {
  const difference = seconds - Math.round(Date.now() / 1000);
  const [unit, size] = UNITS.find(([, size]) => Math.abs(difference) >= size) ?? UNITS.at(-1);
  return formatter(Intl.RelativeTimeFormat, locale, { numeric: "always" }).format(Math.trunc(difference / size), unit);
}

export function timestamp(secondsText, style, locale) {
  const seconds = Number(secondsText);
  if (Math.abs(seconds) > MAX_SECONDS) return `<t:${secondsText}>`;
  const date = new Date(seconds * 1000);
  const node = el("time", {
    dateTime: date.toISOString(),
    className: "timestamp",
    title: formatted(date, "F", locale),
  });
  if (style === "R") {
    Object.assign(node.dataset, { seconds, locale });
    node.setAttribute("role", "timer"); // it changes by itself, which screen readers must not tell each time
    node.textContent = relative(seconds, locale);
  } else node.textContent = formatted(date, STYLES[style] ? style : "f", locale);
  return node;
}

export function clockTime(iso, locale) {
  const date = new Date(iso);
  return el(
    "time",
    { dateTime: iso, className: "when", title: formatted(date, "F", locale) },
    formatted(date, "t", locale),
  );
}

/** Return a date in words, such as "November 26, 2026". */
export function dayName(iso, locale) {
  return formatted(new Date(iso), "D", locale);
}

/** Return a time with its date in words. */
export function fullTime(iso, locale) {
  return formatted(new Date(iso), "f", locale);
}

setInterval(() => {
  for (const node of document.querySelectorAll("time[data-seconds]")) {
    const text = relative(Number(node.dataset.seconds), node.dataset.locale);
    if (node.textContent !== text) node.textContent = text;
  }
}, 1000);
