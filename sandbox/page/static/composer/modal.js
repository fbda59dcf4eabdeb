// A form that the bot opens.

import { el } from "../dom.js";
import { selectOptions, unsupportedSelect } from "../messages/controls.js";
import { markdown } from "../messages/markdown.js";
import { ComponentType, TextInputStyle } from "../protocol.js";

function textInput(component, id) {
  const wide = component.style === TextInputStyle.PARAGRAPH;
  return el(wide ? "textarea" : "input", {
    id,
    ...(wide ? { rows: 4 } : { type: "text" }),
    name: component.custom_id,
    value: component.value ?? "",
    placeholder: component.placeholder ?? "",
    required: component.required ?? true,
    minLength: component.min_length ?? 0,
    maxLength: component.max_length ?? 4000,
    autocomplete: "off",
  });
}

function selectInput(component, id, context) {
  const options = selectOptions(component, context);
  const many = (component.max_values ?? 1) > 1;
  return el(
    "select",
    { id, name: component.custom_id, multiple: many, required: component.required ?? true },
    !many && el("option", { value: "" }, component.placeholder ?? "Make a selection"),
    options.map(({ value, label, default: selected }) => el("option", { value, selected: Boolean(selected) }, label)),
  );
}

function fieldNode(part, index, context) {
  if (part.type === ComponentType.TEXT_DISPLAY) return el("div", {}, markdown(part.content, context));
  const component = part.type === ComponentType.ACTION_ROW ? part.components[0] : part.component;
  if (component.type !== ComponentType.TEXT_INPUT && unsupportedSelect(component)) return null;
  const id = `modal-${index}`;
  const input = component.type === ComponentType.TEXT_INPUT ? textInput(component, id) : selectInput(component, id, context);
  const needed = component.required ?? true;
  return el(
    "div",
    { className: "modal-field" },
    el("label", { for: id }, part.label ?? component.label ?? component.custom_id, needed && el("span", { className: "needed", "aria-hidden": "true" }, " *")),
    part.description && el("p", { className: "subtext" }, part.description),
    input,
  );
}

function values(form) {
  const fields = {};
  for (const input of form.querySelectorAll("[name]")) {
    fields[input.name] = input.tagName === "SELECT" ? [...input.selectedOptions].map(({ value }) => value).filter(Boolean) : input.value;
  }
  return fields;
}

/** Show a form; `submit(fields)` resolves to a sentence when it went wrong, else to nothing. */
export function openModal(dialog, modal, context, submit) {
  const error = el("p", { className: "composer-error", role: "alert" });
  const send = el("button", { type: "submit", className: "button primary" }, "Submit");
  const form = el(
    "form",
    {
      method: "dialog",
      onsubmit: async (event) => {
        event.preventDefault();
        send.disabled = true;
        const refusal = await submit(values(form));
        send.disabled = false;
        if (refusal) error.textContent = refusal;
        else dialog.close();
      },
    },
    el("h2", { id: "modal-title" }, modal.title),
    modal.components.map((part, index) => fieldNode(part, index, context)),
    error,
    el(
      "div",
      { className: "modal-buttons" },
      el("button", { type: "button", className: "button secondary", onclick: () => dialog.close() }, "Cancel"),
      send,
    ),
  );
  dialog.replaceChildren(form);
  dialog.showModal();
}
