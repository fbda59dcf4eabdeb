// The inputs of a form: each a node, and value(), which resolves to what the sandbox takes.

import { el, spoken } from "../dom.js";
import { readAll } from "../files.js";
import { selectOptions } from "../messages/controls.js";
import { ComponentType, TextInputStyle } from "../protocol.js";

const needed = (component) => component.required ?? true;

function textInput(component, id) {
  const wide = component.style === TextInputStyle.PARAGRAPH;
  const node = el(wide ? "textarea" : "input", {
    id,
    ...(wide ? { rows: 4 } : { type: "text" }),
    value: component.value ?? "",
    placeholder: component.placeholder ?? "",
    required: needed(component),
    minLength: component.min_length ?? 0,
    maxLength: component.max_length ?? 4000,
    autocomplete: "off",
  });
  return { node, value: () => node.value };
}

function select(component, id, context) {
  const many = (component.max_values ?? 1) > 1;
  const node = el(
    "select",
    { id, multiple: many, required: needed(component) },
    !many && el("option", { value: "" }, component.placeholder ?? "Make a selection"),
    selectOptions(component, context).map(({ value, label, default: selected }) =>
      el("option", { value, selected: Boolean(selected) }, label),
    ),
  );
  return { node, value: () => [...node.selectedOptions].map((option) => option.value).filter(Boolean) };
}

function files(component, id) {
  const node = el("input", { id, type: "file", multiple: (component.max_values ?? 1) > 1, required: needed(component) });
  return { node, value: () => readAll([...node.files]) };
}

function group(type) {
  return (component, id, context) => {
    const boxes = component.options.map(({ value, default: checked }) =>
      el("input", { type, name: id, value, checked: Boolean(checked), required: type === "radio" && needed(component) }),
    );
    const rows = component.options.map(({ label, description }, index) =>
      el("label", {}, boxes[index], " ", spoken(label, context.locale), description && el("small", {}, ` ${description}`)),
    );
    const value = () => boxes.filter((box) => box.checked).map((box) => box.value);
    return { node: el("div", { className: "choices" }, rows), value, group: true };
  };
}

function checkbox(component, id) {
  const node = el("input", { id, type: "checkbox", checked: Boolean(component.default) });
  return { node, value: () => node.checked };
}

const INPUTS = {
  [ComponentType.TEXT_INPUT]: textInput,
  [ComponentType.FILE_UPLOAD]: files,
  [ComponentType.RADIO_GROUP]: group("radio"),
  [ComponentType.CHECKBOX_GROUP]: group("checkbox"),
  [ComponentType.CHECKBOX]: checkbox,
};

/** Return the input of a component; `group` in it tells that it is several, which need a common label. */
export function inputOf(component, id, context) {
  return (INPUTS[component.type] ?? select)(component, id, context);
}
