// What Meta tells us by itself: graph-api/webhooks/getting-started. Signed over the raw body, several at a time, sent
// again until it is answered 2xx, some twice, in whatever order.
import { createHmac } from "node:crypto";
import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export const graph_time = (seconds) => new Date(seconds * 1000).toISOString().replace(".000Z", "+0000");

// The part of the state that is about telling. `delivery`: how it is told from now on.
export const telling = () => ({
  callbacks: {}, // by object ("page", "instagram"): {url, verify_token}
  subscribed_apps: {}, // by page: the fields that its app gets; without them nothing is told
  delivery: { hold: false, duplicates: 0, shuffle: false, senders: 1, together: 1, retry_ms: 200, give_up_ms: 60_000 },
  held: [], told: { waiting: 0, accepted: 0, sent: 0, refused: {}, given_up: 0 },
});

// One entry for whoever subscribes to the object; it goes out at once unless the test holds it back.
export function tell(state, object, field, entry) {
  const fields = state.subscribed_apps[state.page] ?? [];
  if (!state.callbacks[object]) return;
  if (object === "page" ? !fields.includes(field) : fields.length === 0) return;
  state.held.push({ object, entry: { id: object === "page" ? state.page : state.instagram, ...entry } });
  if (!state.delivery.hold) deliver(state);
}

export function subscribed(state, call, needs) {
  const refusal = needs(call, "pages_manage_metadata");
  if (refusal) return refusal;
  if (call.method === "GET") {
    const fields = state.subscribed_apps[state.page];
    return { body: { data: fields ? [{ id: "42", name: "Samband", subscribed_fields: fields }] : [] } };
  }
  if (call.method === "DELETE") delete state.subscribed_apps[state.page];
  else state.subscribed_apps[state.page] = String(call.given.subscribed_fields ?? "").split(",").filter((one) => one);
  return { body: { success: true } };
}

// PHP's json_encode, as Meta's own: other than ASCII is escaped in lower case, and so is the slash.
export function escaped(payload) {
  return JSON.stringify(payload).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).replace(/\//g, "\\/");
}

// Sends what is held: some twice, shuffled and in bundles where the test says so, by so many senders at once.
async function deliver(state) {
  const { duplicates, shuffle, senders, together } = state.delivery;
  const waiting = state.held.splice(0);
  for (const one of waiting.slice()) if (Math.random() < duplicates) waiting.push(one);
  if (shuffle) for (let i = waiting.length - 1; i > 0; i -= 1) {
    const other = Math.floor(Math.random() * (i + 1));
    [waiting[i], waiting[other]] = [waiting[other], waiting[i]];
  }
  const bundles = [];
  for (const one of waiting) {
    const last = bundles.at(-1);
    if (last && last.object === one.object && last.entry.length < together) last.entry.push(one.entry);
    else bundles.push({ object: one.object, entry: [one.entry] });
  }
  state.told.waiting += bundles.length;
  await Promise.all(Array.from({ length: senders }, async () => {
    for (let bundle = bundles.shift(); bundle; bundle = bundles.shift()) await insist(state, bundle);
  }));
}

async function insist(state, bundle) {
  const until = Date.now() + state.delivery.give_up_ms;
  const { told } = state; // another one after a reset: then nothing more is told
  for (;;) {
    if (state.told !== told || !state.callbacks[bundle.object]) return;
    const status = await post(state, bundle);
    if (state.told !== told) return;
    state.told.sent += 1;
    if (status >= 200 && status < 300) {
      state.told.accepted += bundle.entry.length;
      break;
    }
    state.told.refused[status] = (state.told.refused[status] ?? 0) + 1;
    if (Date.now() > until) {
      state.told.given_up += 1;
      break;
    }
    await new Promise((done) => setTimeout(done, state.delivery.retry_ms));
  }
  state.told.waiting -= 1;
}

// The status, or 0 where there was no answer.
function post(state, bundle) {
  const body = Buffer.from(escaped(bundle));
  const secret = state.webhook_secret || state.app_secret;
  const signature = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  return new Promise((done) => {
    const url = new URL(state.callbacks[bundle.object].url);
    const headers = { host: state.callbacks[bundle.object].host ?? url.host, "content-type": "application/json", "content-length": body.length,
                      "user-agent": "facebookexternalua", "x-hub-signature-256": signature };
    const sending = request({ agent, method: "POST", hostname: url.hostname, port: url.port, path: url.pathname + url.search, headers, timeout: 30_000 },
                            (reply) => reply.resume().on("end", () => done(reply.statusCode)).on("error", () => done(0)));
    sending.on("error", () => done(0)).on("timeout", () => sending.destroy()).end(body);
  });
}

// The app's settings at Meta: an address is taken where it gives the challenge back.
async function subscribe(state, { object, url, verify_token, host }) {
  const challenge = String(Math.floor(Math.random() * 2 ** 31));
  const asked = new URL(url);
  asked.search = new URLSearchParams({ "hub.mode": "subscribe", "hub.challenge": challenge, "hub.verify_token": verify_token });
  const answer = await new Promise((done) => {
    request(asked, { headers: host ? { host } : {} }, (reply) => {
      let text = "";
      reply.on("data", (piece) => (text += piece)).on("end", () => done({ status: reply.statusCode, text }));
    }).on("error", (error) => done({ status: 0, text: error.code })).end();
  });
  state.last_challenge = { status: answer.status, echoed: answer.text === challenge };
  if (answer.status === 200 && answer.text === challenge) state.callbacks[object] = { url, verify_token, host };
}

// Any number of comments by many strangers at once, made and told without being kept: {count, people, posts, at}.
// Every fifth is an answer to one before it, every tenth is edited and every twentieth removed.
function flood(state, { count, people = 500, posts = 40, at }) {
  for (let i = 0; i < count; i += 1) {
    const post_id = `${state.page}_${9_000_000 + (i % posts)}`;
    const comment_id = `${9_000_000 + (i % posts)}_${7_000_000_000 + i}`;
    const parent = i % 5 === 4 ? `${9_000_000 + ((i - posts * 5) % posts)}_${7_000_000_000 + i - posts * 5}` : "";
    const parent_id = parent && i >= posts * 5 ? parent : post_id;
    const from = { id: String(880_000 + (i % people)), name: `Innbygger nummer ${i % people}` };
    const value = { from, item: "comment", verb: "add", post_id, comment_id, parent_id, message: `Når kommer vannet på Ådalsbruk? (${i})`, created_time: at + i };
    const push = (more) => state.held.push({ object: "page", entry: { id: state.page, time: at + i, changes: [{ field: "feed", value: { ...value, ...more } }] } });
    push({});
    if (i % 10 === 9) push({ verb: "edited", message: `Når kommer vannet på Ådalsbruk igjen? (${i})`, created_time: at + count + i });
    if (i % 20 === 19) push({ verb: "remove", message: undefined, created_time: at + 2 * count + i });
  }
}

export const telling_controls = {
  subscribe, // {object, url, verify_token, host}
  delivery: (state, given) => void Object.assign(state.delivery, given),
  flood: (state, given) => {
    flood(state, given);
    if (!state.delivery.hold) void deliver(state);
  },
  deliver: (state) => void deliver(state),
  tell: (state, { object, entry }) => void state.held.push({ object, entry }) ?? (state.delivery.hold || void deliver(state)), // an entry of the test's own
};
