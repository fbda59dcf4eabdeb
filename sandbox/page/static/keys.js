// What is typed while the focus is elsewhere goes to the box.

const TAKES_TEXT = "input, textarea, select, [contenteditable], #panel";

/** Tell whether a key is meant for the box: a character or a paste, typed where nothing else takes it. */
export function typedAnywhere(event) {
  if (event.defaultPrevented || event.altKey || document.querySelector("dialog:modal")) return false;
  if (event.target.closest?.(TAKES_TEXT)) return false;
  const command = event.ctrlKey || event.metaKey;
  if (command) return event.key.toLowerCase() === "v";
  // Space presses buttons and scrolls. An input method says "Process", and its characters follow.
  return event.key === "Process" || ([...event.key].length === 1 && event.key !== " ");
}
