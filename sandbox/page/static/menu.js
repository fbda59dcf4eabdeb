// A menu that opens beside the button that it belongs to (ARIA menu button pattern).

import { el } from "./dom.js";

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** Open a menu of items {label, pick} under a node, or at a place of the page. */
export function openMenu(anchor, label, items, place) {
  const node = el(
    "div",
    {
      className: "menu-of",
      role: "menu",
      "aria-label": label,
      popover: "auto",
      onkeydown: (event) => move(event, node),
      onfocusout: ({ relatedTarget }) => relatedTarget && !node.contains(relatedTarget) && node.hidePopover(),
    },
    items.map(({ label: text, pick }) => itemNode(text, () => {
      node.hidePopover();
      pick();
    })),
  );
  node.addEventListener("toggle", ({ newState }) => newState === "closed" && node.remove());
  document.querySelector("main").append(node);
  node.showPopover();
  const { left, bottom } = place ?? anchor.getBoundingClientRect();
  node.style.left = `${Math.max(4, Math.min(left, innerWidth - node.offsetWidth - 4))}px`;
  node.style.top = `${Math.max(4, Math.min(bottom, innerHeight - node.offsetHeight - 4))}px`;
  node.firstElementChild.focus();
}

function itemNode(text, pick) {
  return el("button", { type: "button", role: "menuitem", tabIndex: -1, onclick: pick }, text);
}

function move(event, node) {
  if (event.key === "Tab") node.hidePopover();
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...node.children];
  items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
}
