// The faults that can be ordered: what each is called, its fields, and the order that they make (faults/orders.py).

const ROUTES = [
  "POST /interactions/*/*/callback",
  "POST /channels/*/messages",
  "PATCH /channels/*/messages/*",
  "DELETE /channels/*/messages/*",
  "POST /webhooks/*/*",
  "PATCH /webhooks/*/*/messages/@original",
  "GET /users/@me",
];
const EVENTS = ["INTERACTION_CREATE", "MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "GUILD_CREATE", "RESUMED"];

const ROUTE = { name: "route", label: "Request", type: "text", value: ROUTES[0], options: ROUTES, required: true };
const TIMES = { name: "times", label: "How many", type: "number", value: 1, min: 1, required: true };
const SKIP = { name: "skip", label: "Let pass before", type: "number", value: 0, min: 0, more: true };
const SECONDS = { name: "seconds", label: "Seconds", type: "number", value: 5, min: 0.1, step: "any", required: true };
const CHANNEL = { name: "channel", label: "Channel", type: "channel" };
const TOLD = { name: "told", label: "Tell the bot", type: "checkbox", value: true };

/** A request fault; the route may begin with a method: "POST /users/@me". */
function request({ route, times, skip }, how) {
  const [path, method = "*"] = route.trim().split(/\s+/).reverse();
  return { kind: "request", method: method.toUpperCase(), route: path, times: times ?? 1, skip: skip ?? 0, ...how };
}

/** What a failure is answered with; Discord's errors have a code and a message, those of proxies have not. */
function failure({ status, code, message }) {
  return code === null ? { status, body: message } : { status, code, body: message };
}

function limit({ seconds, proxy }) {
  const headers = { "Retry-After": String(seconds) };
  if (proxy) return { status: 429, headers, body: "<p>" };
  return { status: 429, headers: { ...headers, Via: "1.1 google" }, code: 0, body: "You are being rate limited." };
}

function event({ event: name, fate, times, without, replace }) {
  const paths = without.split(",").map((path) => path.trim()).filter(Boolean);
  return { kind: "event", event: name.trim(), fate, times: times ?? 1, without: paths, replace: replace ? JSON.parse(replace) : {} };
}

export const KINDS = [
  {
    label: "Requests fail",
    fields: [
      ROUTE,
      { name: "status", label: "Status", type: "number", value: 503, min: 200, max: 599, required: true },
      TIMES,
      SKIP,
      { name: "code", label: "Discord's error code", type: "number", more: true },
      { name: "message", label: "Message", type: "text", value: "", more: true },
    ],
    order: (values) => request(values, failure(values)),
  },
  {
    label: "Replies are lost",
    note: "The requests are carried out; the bot gets an error.",
    fields: [
      ROUTE,
      {
        name: "how",
        label: "Instead of the reply",
        type: "choice",
        choices: [["502", "status 502"], ["503", "status 503"], ["reset", "the connection is reset"]],
      },
      TIMES,
      SKIP,
    ],
    order: (values) =>
      request(values, { carried_out: true, ...(values.how === "reset" ? { reset: true } : { status: Number(values.how) }) }),
  },
  { label: "Requests wait", fields: [ROUTE, SECONDS, TIMES, SKIP], order: (values) => request(values, { delay: values.seconds }) },
  {
    label: "Requests are cut off",
    note: "The connection is reset before they are carried out.",
    fields: [ROUTE, TIMES, SKIP],
    order: (values) => request(values, { reset: true }),
  },
  {
    label: "Rate limit",
    fields: [ROUTE, SECONDS, TIMES, { name: "proxy", label: "As a proxy does: HTML, not Discord's JSON", type: "checkbox" }, SKIP],
    order: (values) => request(values, limit(values)),
  },
  {
    label: "Events are mistreated",
    fields: [
      { name: "event", label: "Event", type: "text", value: EVENTS[0], options: EVENTS, required: true },
      {
        name: "fate",
        label: "What happens",
        type: "choice",
        choices: [["lost", "lost"], ["twice", "sent twice"], ["late", "sent after the next event"], ["sent", "sent, with parts changed"]],
      },
      TIMES,
      { name: "without", label: "Parts left out, such as data.options", type: "text", value: "", more: true },
      { name: "replace", label: 'Parts replaced, such as {"data.name": "x"}', type: "json", value: "", more: true },
    ],
    order: event,
  },
  {
    label: "Gateway connection drops",
    fields: [{ name: "refused", label: "Attempts to connect that are refused", type: "number", value: 0, min: 0, required: true }],
    order: ({ refused }) => ({ kind: "drop", refused }),
  },
  { label: "Gateway asks to reconnect", note: "Op 7.", fields: [], order: () => ({ kind: "reconnect" }) },
  {
    label: "Session becomes invalid",
    note: "Op 9.",
    fields: [{ name: "resumable", label: "It can be resumed", type: "checkbox" }],
    order: ({ resumable }) => ({ kind: "invalidate", resumable }),
  },
  {
    label: "Heartbeats get no answer",
    fields: [{ ...SECONDS, label: "Interval of new connections, in seconds", value: 41.25 }],
    order: ({ seconds }) => ({ kind: "heartbeats", interval: seconds }),
  },
  {
    label: "Any frame is sent",
    fields: [{ name: "text", label: "Text of the frame", type: "text", value: "{broken", required: true }],
    order: ({ text }) => ({ kind: "frame", text }),
  },
  { label: "A channel is deleted", fields: [CHANNEL, TOLD], order: ({ channel, told }) => ({ kind: "remove_channel", channel, told }) },
  { label: "The bot is removed from the server", fields: [TOLD], order: ({ told }) => ({ kind: "remove_server", told }) },
  {
    label: "Access to a channel changes",
    fields: [
      CHANNEL,
      { name: "see", label: "The bot may see it", type: "checkbox", value: true },
      { name: "post", label: "The bot may post in it", type: "checkbox" },
    ],
    order: ({ channel, see, post }) => ({ kind: "access", channel, see, post }),
  },
];

const FATES = { lost: "lost", twice: "sent twice", late: "sent late", sent: "changed" };

/** What a pending request fault does, in words. */
function effect({ status, delay, reset, carried_out: carriedOut }) {
  const answer = reset ? "connection reset" : status && `status ${status}`;
  return [delay && `waits ${delay} s`, carriedOut && "carried out", answer].filter(Boolean).join(", ");
}

const DESCRIPTIONS = {
  request: (order) => `${order.method === "*" ? "" : `${order.method} `}${order.route}: ${effect(order)}`,
  event: (order) => `${order.event}: ${FATES[order.fate]}`,
  drop: () => "Connections to the gateway are refused",
  heartbeats: () => "Heartbeats get no answer",
  remove_channel: (_order, about) => `#${about} is deleted`,
  remove_server: (_order, about) => `The bot is not in ${about || "the server"}`,
  access: ({ see, post }, about) => `#${about}: the bot ${see ? "may" : "may not"} see, ${post ? "may" : "may not"} post`,
};

/** One line about a pending fault. */
export function describe({ order, about, left, skip }) {
  const counts = [left !== null && `${left} left`, skip > 0 && `after ${skip}`].filter(Boolean).join(", ");
  return DESCRIPTIONS[order.kind](order, about) + (counts && ` (${counts})`);
}
