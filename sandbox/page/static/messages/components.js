// Message components, old and v2: https://discord.com/developers/docs/components/reference

import { el, hexColor } from "../dom.js";
import { ComponentType, SeparatorSpacing } from "../protocol.js";
import { button, select } from "./controls.js";
import { markdown } from "./markdown.js";
import { file, gallery, thumbnail, veil } from "./media.js";

const isButton = ({ type }) => type === ComponentType.BUTTON;

function row({ components: inner }, context) {
  const className = inner.some(isButton) ? "row" : "row of-menu";
  return el("div", { className }, components(inner, context));
}

function section({ components: texts, accessory }, context) {
  return el(
    "div",
    { className: "section" },
    el("div", { className: "section-text" }, components(texts, context)),
    el("div", { className: "section-accessory" }, component(accessory, context)),
  );
}

function text({ content }, context) {
  return el("div", { className: "text-display" }, markdown(content, context));
}

function separator({ divider, spacing }) {
  const classes = ["separator", divider === false && "blank", spacing === SeparatorSpacing.LARGE && "large"];
  return el("hr", { className: classes.filter(Boolean).join(" ") });
}

function container({ components: inner, accent_color: accent, spoiler }, context) {
  const node = el("div", { className: "container", "data-testid": "container" }, components(inner, context));
  if (Number.isInteger(accent)) {
    node.classList.add("accented");
    node.style.borderInlineStartColor = hexColor(accent);
  }
  return veil(node, spoiler);
}

const BUILDERS = {
  [ComponentType.ACTION_ROW]: row,
  [ComponentType.BUTTON]: button,
  [ComponentType.STRING_SELECT]: select,
  [ComponentType.USER_SELECT]: select,
  [ComponentType.ROLE_SELECT]: select,
  [ComponentType.MENTIONABLE_SELECT]: select,
  [ComponentType.CHANNEL_SELECT]: select,
  [ComponentType.SECTION]: section,
  [ComponentType.TEXT_DISPLAY]: text,
  [ComponentType.THUMBNAIL]: thumbnail,
  [ComponentType.MEDIA_GALLERY]: gallery,
  [ComponentType.FILE]: file,
  [ComponentType.SEPARATOR]: separator,
  [ComponentType.CONTAINER]: container,
};

function component(data, context) {
  return BUILDERS[data.type]?.(data, context) ?? el("p", { className: "subtext" }, `(a component of type ${data.type})`);
}

/** Return the nodes of a list of components. */
export function components(list, context) {
  return (list ?? []).map((data) => component(data, context));
}

/** Return the first text of a list of components that is not covered, nested ones too, or undefined. */
export function firstText(list) {
  for (const { type, content, components: inner, spoiler } of list ?? []) {
    if (spoiler) continue;
    const found = type === ComponentType.TEXT_DISPLAY ? content : firstText(inner);
    if (found) return found;
  }
  return undefined;
}
