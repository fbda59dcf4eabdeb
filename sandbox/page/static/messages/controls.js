// What people press and choose from.
// `context.act(customId, values, node)` tells the bot; `context.people`, `roles` and `channels` fill selects.

import { el, link, spoken } from "../dom.js";
import { ButtonStyle, ComponentType } from "../protocol.js";

const STYLES = {
  [ButtonStyle.PRIMARY]: "primary",
  [ButtonStyle.SECONDARY]: "secondary",
  [ButtonStyle.SUCCESS]: "success",
  [ButtonStyle.DANGER]: "danger",
};

function emoji(component) {
  const name = component.emoji?.id ? `:${component.emoji.name}:` : component.emoji?.name;
  return name ? el("span", { className: "emoji" }, name) : null;
}

export function button(component, context) {
  const content = [emoji(component), component.label ? el("span", {}, spoken(component.label, context.locale)) : null];
  if (component.style === ButtonStyle.LINK) {
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
  if (component.type === ComponentType.STRING_SELECT) {
    return component.options.map((option) => ({ ...option, label: [option.emoji?.name, option.label].filter(Boolean).join(" ") }));
  }
  const defaults = new Set((component.default_values ?? []).map((item) => String(item.id)));
  return known(component.type, context).map(({ id, label }) => ({ value: id, label, default: defaults.has(id) }));
}

/** What a menu offers that the client itself fills: {id, label}. */
function known(type, context) {
  const people = context.people.map(({ id, name }) => ({ id, label: name }));
  const roles = context.roles.map(({ id, name }) => ({ id, label: `@${name.replace(/^@/, "")}` }));
  const channels = context.channels.filter(({ place }) => place === "server");
  if (type === ComponentType.CHANNEL_SELECT) return channels.map(({ id, name }) => ({ id, label: `#${name}` }));
  if (type === ComponentType.ROLE_SELECT) return roles;
  return type === ComponentType.MENTIONABLE_SELECT ? [...people, ...roles] : people;
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

export function select(component, context) {
  return (component.max_values ?? 1) > 1 ? multiSelect(component, context) : singleSelect(component, context);
}
