// Pictures, files and spoilers of messages.

import { el, link, safeUrl } from "../dom.js";

const MAX_COLUMNS = 3;

/** A picture of ours; one from elsewhere becomes a link, for the page loads nothing from the network. */
export function picture(media, className, alt) {
  const url = safeUrl(media?.url ?? "");
  if (!url) return null;
  if (new URL(url).origin !== location.origin) return link(url, alt || "picture");
  return el("img", { src: url, alt: alt || "", className, loading: "lazy" });
}

/** Hide a block until it is clicked, or return it as it is when it is no spoiler. */
export function veil(node, hidden) {
  if (!hidden || !node) return node;
  const cover = el("button", { type: "button", className: "veil-cover", lang: "en" }, "Spoiler");
  const box = el("div", { className: "veil" }, node, cover);
  node.inert = true;
  cover.addEventListener("click", () => {
    node.inert = false;
    box.classList.add("shown");
    cover.remove();
  });
  return box;
}

export function thumbnail({ media, description, spoiler }) {
  return veil(picture(media, "section-thumbnail", description ?? "thumbnail"), spoiler);
}

function galleryItem({ media, description, spoiler }) {
  const image = picture(media, "gallery-picture", description ?? "picture");
  const node = image?.tagName === "IMG" ? link(image.src, image) : image;
  return el("div", { className: "gallery-item", title: description ?? null }, veil(node, spoiler));
}

/** Pictures in a grid: one alone keeps its shape, more are cut to fill rows of two or three. */
export function gallery({ items }) {
  const count = items.length;
  const columns = count === 4 ? 2 : Math.min(count, MAX_COLUMNS);
  const classes = ["gallery", `of-${columns}`, count === 1 && "single", count % columns && `rest-${count % columns}`];
  return el("div", { className: classes.filter(Boolean).join(" ") }, items.map(galleryItem));
}

function readableSize(bytes) {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A file as a card: its name, which downloads it, and its size in bytes. */
export function fileCard(url, name, size) {
  return el(
    "div",
    { className: "file" },
    el("span", { className: "file-mark", "aria-hidden": "true" }, /\.(\w{1,4})$/.exec(name)?.[1] ?? ""),
    el("p", {}, link(url, name), size === undefined ? null : el("small", {}, readableSize(size))),
  );
}

export function file({ file: media, name, size, spoiler }) {
  const fromUrl = safeUrl(media.url)?.split("/").at(-1);
  return veil(fileCard(media.url, name ?? fromUrl ?? "file", size), spoiler);
}
