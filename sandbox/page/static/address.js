// The channel in the page's address, such as "#tavern", so that Back, Forward and Reload know where one was.
//
// Each entry of the history has the channel's id as well, for channels of several servers can have one name.

function address(channel) {
  return `#${encodeURIComponent(channel.place === "dm" ? "dm" : channel.name)}`;
}

/** Return the channel of the present entry: of all by its id, or of those `shown` the one that the address names. */
export function channelInAddress(all, shown) {
  return all.find(({ id }) => id === history.state?.channel) ?? shown.find((channel) => address(channel) === location.hash);
}

/** Write a channel into the history: as a new entry, or in place of the present one. */
export function showInAddress(channel, { replace = false } = {}) {
  if (history.state?.channel === channel.id) return;
  const entry = [{ channel: channel.id }, "", address(channel)];
  if (replace || !history.state) history.replaceState(...entry); // without one: just opened, or typed into the address
  else history.pushState(...entry);
}
