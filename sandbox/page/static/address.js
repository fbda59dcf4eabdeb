// The channel in the page's address, such as "#tavern", so that Back, Forward and Reload know where one was.

function address(channel) {
  return `#${encodeURIComponent(channel.place === "dm" ? "dm" : channel.name)}`;
}

/** Return the channel that the address names, if it is among these. */
export function channelInAddress(channels) {
  return channels.find((channel) => address(channel) === location.hash);
}

/** Write a channel into the address: as a new entry of the history, or in place of the present one. */
export function showInAddress(channel, { replace = false } = {}) {
  const wanted = address(channel);
  if (location.hash === wanted) return;
  if (replace || !location.hash) history.replaceState(null, "", wanted);
  else history.pushState(null, "", wanted);
}
