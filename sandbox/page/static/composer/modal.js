// A form that the bot opens.

import { el, spoken } from "../dom.js";
import { markdown } from "../messages/markdown.js";
import { ComponentType } from "../protocol.js";
import { inputOf } from "./inputs.js";

/** Return the node of a part of a form; an input's value() is kept in `inputs` by its custom_id. */
function fieldNode(part, id, inputs, context) {
  if (part.type === ComponentType.TEXT_DISPLAY) return el("div", {}, markdown(part.content, context));
  const component = part.type === ComponentType.ACTION_ROW ? part.components[0] : part.component;
  const input = inputOf(component, id, context);
  inputs.set(component.custom_id, input);
  const needed = component.required ?? component.type !== ComponentType.CHECKBOX;
  const label = [
    ...spoken(part.label ?? component.label ?? component.custom_id, context.locale),
    needed && el("span", { className: "needed", "aria-hidden": "true" }, " *"),
  ];
  return el(
    input.group ? "fieldset" : "div",
    { className: "modal-field" },
    input.group ? el("legend", {}, label) : el("label", { for: id }, label),
    part.description && el("p", { className: "subtext" }, part.description),
    input.node,
  );
}

async function values(inputs) {
  const fields = {};
  for (const [customId, input] of inputs) fields[customId] = await input.value();
  return fields;
}

/** Show a form; `submit(read)`, where `read()` resolves to the fields, resolves to a sentence when it went wrong, else to nothing. */
export function openModal(dialog, modal, context, submit) {
  const inputs = new Map();
  const error = el("p", { className: "composer-error", role: "alert" });
  const send = el("button", { type: "submit", className: "button primary" }, "Submit");
  const form = el(
    "form",
    {
      method: "dialog",
      onsubmit: async (event) => {
        event.preventDefault();
        send.disabled = true;
        const refusal = await submit(() => values(inputs));
        send.disabled = false;
        if (refusal) error.textContent = refusal;
        else if (form.isConnected) dialog.close(); // else another form is open by now
      },
    },
    el("h2", { id: "modal-title" }, spoken(modal.title, context.locale)),
    modal.components.map((part, index) => fieldNode(part, `modal-${index}`, inputs, context)),
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
