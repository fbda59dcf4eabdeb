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

function relative(seconds, locale) {
  const difference = seconds - Math.round(Date.now() / 1000);
  const [unit, size] = UNITS.find(([, size]) => Math.abs(difference) >= size) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(locale, { numeric: "always" }).format(Math.trunc(difference / size), unit);
}

export function timestamp(secondsText, style, locale) {
  const seconds = Number(secondsText);
  if (Math.abs(seconds) > MAX_SECONDS) return `<t:${secondsText}>`;
  const date = new Date(seconds * 1000);
  const node = el("time", {
    dateTime: date.toISOString(),
    className: "timestamp",
    title: new Intl.DateTimeFormat(locale, STYLES.F).format(date),
  });
  if (style === "R") {
    Object.assign(node.dataset, { seconds, locale });
    node.setAttribute("role", "timer"); // it changes by itself, which screen readers must not tell each time
    node.textContent = relative(seconds, locale);
  } else node.textContent = new Intl.DateTimeFormat(locale, STYLES[style] ?? STYLES.f).format(date);
  return node;
}

export function clockTime(iso, locale) {
  const date = new Date(iso);
  return el(
    "time",
    { dateTime: iso, className: "when", title: new Intl.DateTimeFormat(locale, STYLES.F).format(date) },
    new Intl.DateTimeFormat(locale, STYLES.t).format(date),
  );
}

/** Return a date in words, such as "November 26, 2026". */
export function dayName(iso, locale) {
  return new Intl.DateTimeFormat(locale, STYLES.D).format(new Date(iso));
}

/** Return a time with its date in words. */
export function fullTime(iso, locale) {
  return new Intl.DateTimeFormat(locale, STYLES.f).format(new Date(iso));
}

setInterval(() => {
  for (const node of document.querySelectorAll("time[data-seconds]")) {
    const text = relative(Number(node.dataset.seconds), node.dataset.locale);
    if (node.textContent !== text) node.textContent = text;
  }
}, 1000);
