// Message components, old and v2: https://discord.com/developers/docs/components/reference
// `context.act(customId, values, node)` tells the bot; `context.people` and `context.channels` fill selects.

import { el, hexColor, link, picture, safeUrl } from "./dom.js";
import { markdown } from "./markdown.js";

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger" };

function emoji(component) {
  const name = component.emoji?.id ? `:${component.emoji.name}:` : component.emoji?.name;
  return name ? el("span", { className: "emoji" }, name) : null;
}

function button(component, context) {
  const content = [emoji(component), component.label ? el("span", {}, component.label) : null];
  if (component.style === 5) {
    const node = link(component.url, ...content.filter(Boolean), el("span", { className: "out", "aria-hidden": "true" }, "↗"));
    node.className = "button secondary";
    return node;
  }
  return el(
    "button",
    {
      type: "button",
      className: `button ${STYLES[component.style] ?? "secondary"}`,
      disabled: component.disabled,
      "aria-label": component.label ? null : component.emoji?.name,
      "data-custom-id": component.custom_id,
      onclick: (event) => context.act(component.custom_id, [], event.currentTarget),
    },
    content,
  );
}

/** What a select offers: {value, label, description, default}. */
export function selectOptions(component, context) {
  if (component.type === 3) {
    return component.options.map((option) => ({ ...option, label: [option.emoji?.name, option.label].filter(Boolean).join(" ") }));
  }
  const defaults = new Set((component.default_values ?? []).map((item) => String(item.id)));
  const known = component.type === 8 ? context.channels.filter((channel) => channel.place === "server") : context.people;
  return known.map(({ id, name }) => ({ value: id, label: component.type === 8 ? `#${name}` : name, default: defaults.has(id) }));
}

export function unsupportedSelect(component) {
  return component.type === 6 || component.type === 7;
}

function singleSelect(component, context) {
  const options = selectOptions(component, context);
  const placeholder = component.placeholder ?? "Make a selection";
  const node = el(
    "select",
    { className: "menu", disabled: component.disabled, "aria-label": placeholder, "data-custom-id": component.custom_id },
    el("option", { value: "" }, placeholder),
    options.map(({ value, label, description }) =>
      el("option", { value }, description ? `${label} — ${description}` : label),
    ),
  );
  node.value = options.find((option) => option.default)?.value ?? "";
  node.addEventListener("change", () => {
    if (node.value || component.min_values === 0) context.act(component.custom_id, node.value ? [node.value] : [], node);
  });
  return node;
}

function multiSelect(component, context) {
  const boxes = selectOptions(component, context).map(({ value, label, default: checked }) => {
    const box = el("input", { type: "checkbox", value, checked: Boolean(checked), disabled: component.disabled });
    return { box, node: el("label", {}, box, ` ${label}`) };
  });
  const chosen = () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
  const done = el(
    "button",
    {
      type: "button",
      className: "button secondary",
      disabled: component.disabled,
      onclick: (event) => context.act(component.custom_id, chosen(), event.currentTarget),
    },
    "Choose",
  );
  return el(
    "fieldset",
    { className: "menu many", "data-custom-id": component.custom_id },
    el("legend", {}, component.placeholder ?? "Make a selection"),
    boxes.map(({ node }) => node),
    done,
  );
}

function select(component, context) {
  if (unsupportedSelect(component)) return el("p", { className: "subtext" }, "(The sandbox has no menu of roles.)");
  return (component.max_values ?? 1) > 1 ? multiSelect(component, context) : singleSelect(component, context);
}

function file(component) {
  const name = safeUrl(component.file.url)?.split("/").at(-1) ?? "file";
  return el("p", { className: "file" }, link(component.file.url, name));
}

const BUILDERS = {
  1: (row, context) => el("div", { className: "row" }, components(row.components, context)),
  2: button,
  3: select,
  5: select,
  6: select,
  7: select,
  8: select,
  9: (section, context) =>
    el(
      "div",
      { className: "section" },
      el("div", { className: "section-text" }, components(section.components, context)),
      component(section.accessory, context),
    ),
  10: (text, context) => el("div", { className: "text-display" }, markdown(text.content, context)),
  11: (thumbnail) => picture(thumbnail.media, "section-thumbnail", thumbnail.description ?? "thumbnail"),
  12: (gallery) =>
    el(
      "div",
      { className: `gallery of-${Math.min(gallery.items.length, 3)}` },
      gallery.items.map((item) => picture(item.media, "gallery-picture", item.description ?? "picture")),
    ),
  13: file,
  14: (separator) =>
    el("hr", { className: `separator ${separator.divider === false ? "blank" : ""} ${separator.spacing === 2 ? "large" : ""}` }),
  17: (container, context) => {
    const node = el("div", { className: "container" }, components(container.components, context));
    if (Number.isInteger(container.accent_color)) node.style.borderInlineStartColor = hexColor(container.accent_color);
    return node;
  },
};

function component(data, context) {
  return BUILDERS[data.type]?.(data, context) ?? el("p", { className: "subtext" }, `(a component of type ${data.type})`);
}

export function components(list, context) {
  return (list ?? []).map((data) => component(data, context));
}
