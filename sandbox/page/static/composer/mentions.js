// "@" and a name in plain words: offered while it is typed, and sent as Discord's mention.

const BEFORE = /(?:^|\s)@([^\s@]*)$/;

/** Return suggestions for the name that is being typed at the caret of an input. */
export function mentionAt(input, people) {
  const caret = input.selectionStart;
  const typed = BEFORE.exec(input.value.slice(0, caret))?.[1];
  if (typed === undefined) return [];
  const fits = ({ name }) => name.toLowerCase().startsWith(typed.toLowerCase());
  return people.filter(fits).map(({ name }) => ({
    title: `@${name}`,
    note: "",
    pick: () => {
      input.setRangeText(`@${name} `, caret - typed.length - 1, caret, "end");
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
  }));
}

const escaped = (name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** Return a text with "@Name" in place of Discord's <@id>. */
export function withNames(text, people) {
  return people.reduce((all, { id, name }) => all.replaceAll(`<@${id}>`, `@${name}`), text);
}

/** Return a text with Discord's <@id> in place of every "@Name". */
export function withMentions(text, people) {
  return people.reduce((all, { id, name }) => {
    return all.replaceAll(new RegExp(`(?<!\\S)@${escaped(name)}(?![\\p{L}\\p{N}])`, "gu"), `<@${id}>`);
  }, text);
}
