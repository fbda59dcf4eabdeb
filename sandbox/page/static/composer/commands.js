// The bot's commands as the slash box needs them: flat, in the person's language.

import { el } from "../dom.js";
import { OptionType } from "../protocol.js";

const NESTED = [OptionType.SUB_COMMAND, OptionType.SUB_COMMAND_GROUP];

export function localName(item, locale) {
  return item.name_localizations?.[locale] ?? item.name;
}

export function localDescription(item, locale) {
  return item.description_localizations?.[locale] ?? item.description;
}

/** Return the language that a name is shown in, or undefined where it is not translated. */
export function nameLanguage(item, locale) {
  return item.name_localizations?.[locale] ? locale : undefined;
}

/** Return the language that a description is shown in, or undefined where it is not translated. */
export function descriptionLanguage(item, locale) {
  return item.description_localizations?.[locale] ? locale : undefined;
}

function leaves(item, path, labels, locale) {
  const here = [...path, item.name];
  const shown = [...labels, localName(item, locale)];
  const inner = (item.options ?? []).filter((option) => NESTED.includes(option.type));
  if (inner.length) return inner.flatMap((option) => leaves(option, here, shown, locale));
  const options = [...(item.options ?? [])].sort((a, b) => Boolean(b.required) - Boolean(a.required));
  const [name, label, description] = [here.join(" "), shown.join(" "), localDescription(item, locale)];
  const languages = { lang: nameLanguage(item, locale), descriptionLang: descriptionLanguage(item, locale) };
  return [{ name, label, description, options, ...languages }];
}

/** Return every command and subcommand: {name, label, description, options, lang, descriptionLang}. */
export function flatten(commands, locale) {
  return commands.flatMap((command) => leaves(command, [], [], locale));
}

/** Return the commands that begin with what was typed, then those that contain it. */
export function search(flat, typed) {
  const wanted = typed.toLowerCase();
  const begins = (command) => command.label.startsWith(wanted) || command.name.startsWith(wanted);
  const first = flat.filter(begins);
  return [...first, ...flat.filter((command) => !begins(command) && `${command.label} ${command.name}`.includes(wanted))];
}

const roleChoices = (host) => host.roles().map(({ id, name }) => ({ label: `@${name.replace(/^@/, "")}`, value: id }));

/** Return a choice as it is offered: {label, value, lang}. */
export function choiceOf(choice, locale) {
  return { label: localName(choice, locale), value: choice.value, lang: nameLanguage(choice, locale) };
}

/** Return what an option offers by itself: {label, value}, choices with their language. `host` is the composer's. */
export function offered(option, host) {
  const locale = host.locale();
  if (option.choices) return option.choices.map((choice) => choiceOf(choice, locale));
  if (option.type === OptionType.BOOLEAN) return [{ label: "True", value: true }, { label: "False", value: false }];
  if (option.type === OptionType.USER) return host.people().map(({ id, name }) => ({ label: name, value: id }));
  if (option.type === OptionType.ROLE) return roleChoices(host);
  if (option.type === OptionType.MENTIONABLE) {
    return [...host.people().map(({ id, name }) => ({ label: name, value: id })), ...roleChoices(host)];
  }
  if (option.type === OptionType.CHANNEL) {
    const inServer = host.channels().filter(({ place }) => place === "server");
    return inServer.map(({ id, name }) => ({ label: `#${name}`, value: id }));
  }
  return [];
}

/** Return what an option is for, in its language, and the kind of value that it takes, as nodes. */
export function hint(option, locale) {
  const lang = descriptionLanguage(option, locale);
  return [el("span", { lang }, localDescription(option, locale)), ` (${kindOf(option)})`];
}

/** Return an option's name and hint as one text, for attributes. */
export function spokenHint(option, locale) {
  const required = option.required ? ", required" : "";
  return `${localName(option, locale)}: ${localDescription(option, locale)} (${kindOf(option)})${required}`;
}

function kindOf(option) {
  const limits = (low, high) =>
    low !== undefined && high !== undefined ? ` ${low}–${high}` : low !== undefined ? ` ≥ ${low}` : high !== undefined ? ` ≤ ${high}` : "";
  const kinds = {
    [OptionType.STRING]: "text",
    [OptionType.INTEGER]: `whole number${limits(option.min_value, option.max_value)}`,
    [OptionType.BOOLEAN]: "true or false",
    [OptionType.USER]: "a person",
    [OptionType.CHANNEL]: "a channel",
    [OptionType.ROLE]: "a role",
    [OptionType.MENTIONABLE]: "a person or a role",
    [OptionType.ATTACHMENT]: "a file",
    [OptionType.NUMBER]: `number${limits(option.min_value, option.max_value)}`,
  };
  return option.choices ? "choose one" : (kinds[option.type] ?? "value");
}

/** Return a sentence about a value that cannot be right, or null. The sandbox checks again. */
export function complaint(option, text) {
  const name = option.name;
  if (!text) return option.required ? `${name} is needed.` : null;
  if (option.choices) return null;
  if (option.type === OptionType.INTEGER || option.type === OptionType.NUMBER) {
    const number = Number(text);
    const whole = option.type === OptionType.INTEGER;
    if (!Number.isFinite(number) || (whole && !Number.isInteger(number))) return `${name} must be a ${whole ? "whole " : ""}number.`;
    if (option.min_value !== undefined && number < option.min_value) return `${name} must be at least ${option.min_value}.`;
    if (option.max_value !== undefined && number > option.max_value) return `${name} must be at most ${option.max_value}.`;
  }
  if (option.type === OptionType.STRING) {
    if (option.max_length && [...text].length > option.max_length) return `${name} has at most ${option.max_length} characters.`;
    if (option.min_length && [...text].length < option.min_length) return `${name} has at least ${option.min_length} characters.`;
  }
  return null;
}
