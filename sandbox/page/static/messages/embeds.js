// Embeds: https://discord.com/developers/docs/resources/message#embed-object

import { el, hexColor, link } from "../dom.js";
import { inline, markdown } from "./markdown.js";
import { picture } from "./media.js";
import { timestamp } from "./times.js";

function field({ name, value, inline: beside }, context) {
  return el(
    "div",
    { className: beside ? "field beside" : "field" },
    el("div", { className: "field-name" }, inline(name, context)),
    el("div", { className: "field-value" }, markdown(value, context)),
  );
}

function footer(embed, context) {
  if (!embed.footer?.text && !embed.timestamp) return null;
  const parts = [embed.footer?.text ? inline(embed.footer.text, context) : []].flat();
  if (embed.timestamp) {
    if (parts.length) parts.push(" • ");
    parts.push(timestamp(Math.floor(new Date(embed.timestamp) / 1000), "f", context.locale));
  }
  return el("footer", {}, parts);
}

export function embedNode(embed, context) {
  const title = embed.title && inline(embed.title, context);
  const node = el(
    "article",
    { className: "embed", "data-testid": "embed" },
    el(
      "div",
      { className: "embed-text" },
      embed.author?.name && el("div", { className: "embed-author" }, embed.author.name),
      title && el("div", { className: "embed-title" }, embed.url ? link(embed.url, ...title) : title),
      embed.description && el("div", { className: "embed-description" }, markdown(embed.description, context)),
      embed.fields?.length && el("div", { className: "fields" }, embed.fields.map((item) => field(item, context))),
    ),
    embed.thumbnail && picture(embed.thumbnail, "embed-thumbnail", "thumbnail"),
    embed.image && picture(embed.image, "embed-image", "picture"),
    footer(embed, context),
  );
  if (embed.color !== undefined && embed.color !== null) node.style.borderInlineStartColor = hexColor(embed.color);
  return node;
}
