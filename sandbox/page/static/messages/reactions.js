// The reactions to a message, each a button that adds one's own or takes it back.

import { el } from "../dom.js";

export const QUICK = ["👍", "❤️", "😂", "🎉"];

/** Return the row of reactions, or null where nobody has reacted. */
export function reactions(message, context) {
  const all = Object.entries(message.reacted);
  return all.length ? el("div", { className: "reactions" }, all.map((one) => reactionNode(one, message, context))) : null;
}

function reactionNode([emoji, people], message, context) {
  const names = people.map((id) => context.userName(id)).join(", ");
  return el(
    "button",
    {
      type: "button",
      className: "reaction",
      title: names,
      "aria-label": `${emoji} by ${names}`,
      "aria-pressed": String(people.includes(context.me)),
      onclick: () => context.react(message, emoji),
    },
    `${emoji.split(":")[0]} ${people.length}`,
  );
}
