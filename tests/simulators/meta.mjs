// A simulator of Facebook's Graph API for pages and Instagram accounts, written from Meta's published reference. It is
// no copy of theirs: what the reference leaves open is answered strictly. Run: node tests/simulators/meta.mjs
import { createHmac } from "node:crypto";
import { form_of, serve } from "./kit.mjs";
import { comment_controls, comments } from "./meta_comments.mjs";
import { refused } from "./meta_errors.mjs";
import { instagram } from "./meta_instagram.mjs";
import { message_controls, messages } from "./meta_messages.mjs";
import { subscribed, telling, telling_controls } from "./meta_webhooks.mjs";

const every_scope = ["pages_show_list", "pages_manage_posts", "pages_read_engagement", "instagram_basic",
                     "instagram_content_publish", "instagram_manage_contents",
                     "pages_manage_engagement", "pages_read_user_content", "pages_manage_metadata", "pages_messaging",
                     "instagram_manage_comments", "instagram_manage_messages"];

const state = {
  page: "100200300", instagram: "17841400000000001", name: "Løten kommune",
  tokens: { "page-token": { expires_at: 0, scopes: every_scope } },
  app_secret: "", // set: every call needs appsecret_proof
  app_reviewed: true, blocked: false, limit: null, // {code} while calls are refused
  versions: ["v24.0", "v25.0", "v26.0"], usage: { call_count: 3, total_time: 2, total_cputime: 2 }, regain_minutes: 0,
  posts: {}, photos: {}, containers: {}, media: {}, // by id
  comments: {}, messages: {}, ...telling(), // by id; what a test makes strangers do: the controls of these files
  polls_until_finished: 1, quota: 100, quota_used: 0, now: 0, // seconds; 0: the machine's clock
  calls: [], next: 1, token_in_url: false, last_message: "",
};
export const seconds_now = () => state.now || Math.floor(Date.now() / 1000);
export const next_id = () => String(122100000000 + state.next++);

async function answer(request) {
  if (request.path.startsWith("/_pictures/")) return picture(request.path);
  const [, version, ...rest] = request.path.split("/");
  state.calls.push(`${request.method} /${rest.join("/")}`);
  const form = request.method === "GET" || request.body.length === 0 ? {} : form_of(request);
  const call = { method: request.method, path: rest.join("/"), given: { ...request.query, ...form }, request };
  const result = (await checked(call)) ?? { status: 404, body: {} };
  const oldest = state.versions[0];
  const served = state.versions.includes(version) ? version : oldest; // an expired version is answered by the oldest
  return { ...result, headers: { ...usage_headers(), "facebook-api-version": served, ...result.headers } };
}

async function checked(call) {
  const { request, given } = call;
  if ("access_token" in request.query) state.token_in_url = true;
  const token = request.headers.authorization?.match(/^(?:Bearer|OAuth) (.+)$/)?.[1] ?? given.access_token;
  if (!token) return refused.no_token();
  const known = state.tokens[token];
  if (!known) return refused.malformed_token(token);
  if (known.expires_at > 0 && known.expires_at <= seconds_now()) return refused.expired_token(known.expires_at);
  if (state.app_secret && given.appsecret_proof !== createHmac("sha256", state.app_secret).update(token).digest("hex"))
    return refused.no_proof();
  if (state.limit) return refused.limit(state.limit.code);
  if (state.blocked) return refused.blocked();
  return (await route({ ...call, scopes: known.scopes })) ?? refused.unknown_object(call.method, call.path);
}

async function route(call) {
  if (call.path === "" && call.method === "POST" && call.given.batch) return batch(call);
  if (call.method === "GET" && (call.path === "me" || call.path === state.page)) return { body: { id: state.page, name: state.name } };
  if (call.path === "debug_token") return debug_token(call.given.input_token);
  const [id, edge] = call.path.split("/");
  const said = comments(state, call, id, edge, needs) ?? messages(state, call, id, edge, needs);
  if (said) return said;
  if (id === state.page && edge === "subscribed_apps") return subscribed(state, call, needs);
  if (id === state.page) return page_edge(call, edge);
  if (state.posts[id]) return post(call, state.posts[id]);
  return instagram(state, call, id, edge);
}

function needs(call, scope) {
  if (!state.app_reviewed) return refused.no_review();
  return call.scopes.includes(scope) ? null : refused.no_permission(scope);
}

function page_edge(call, edge) {
  if (call.method === "POST" && edge === "feed") return needs(call, "pages_manage_posts") ?? new_post(call.given);
  if (call.method === "POST" && edge === "photos") return needs(call, "pages_manage_posts") ?? new_photo(call.given);
  if (call.method === "GET" && ["feed", "posts", "published_posts"].includes(edge))
    return needs(call, "pages_read_engagement") ?? listed(call.given);
}

function new_post({ message = "", link = "", published = "true", ...given }) {
  const attached = Object.keys(given).filter((key) => key.startsWith("attached_media"))
    .map((key) => JSON.parse(given[key]).media_fbid);
  if (!message && !link && attached.length === 0) return refused.parameter("requires either a link, place, message or media");
  if (link && attached.length > 0) return refused.parameter("link and attached_media cannot be combined");
  if (message.length > 63_206) return refused.parameter("message is too long");
  if (link && !/^https?:\/\/[^/]+\./.test(link)) return refused.bad_link();
  if (attached.some((id) => !state.photos[id] || state.photos[id].used)) return refused.parameter("Invalid media_fbid");
  if (message && message === state.last_message) return refused.duplicate();
  for (const id of attached) state.photos[id].used = true;
  const id = `${state.page}_${next_id()}`;
  state.posts[id] = { id, message, link, attached, published: published !== "false", created: seconds_now(), edited: 0 };
  state.last_message = message;
  return { body: { id } };
}

function new_photo({ source, url, published = "true", alt_text_custom = "" }) {
  if (!source && !url) return refused.parameter("requires one of source or url");
  if (source && !(source[0] === 0xff && source[1] === 0xd8) && source.toString("latin1", 1, 4) !== "PNG")
    return refused.bad_picture();
  const id = next_id();
  state.photos[id] = { id, bytes: source?.length ?? 0, url: url ?? "", alt: alt_text_custom, published: published !== "false" };
  return { body: { id } };
}

function listed({ since = "0", limit = "25" }) {
  const posts = Object.values(state.posts).filter((post) => post.published && post.created >= Number(since)).reverse();
  const data = posts.slice(0, Math.min(Number(limit), 100)).map(shown);
  return { body: { data, ...(posts.length > data.length ? { paging: { next: "…" } } : { paging: {} }) } };
}

function shown(post) {
  const created_time = new Date(post.created * 1000).toISOString().replace(".000Z", "+0000");
  return { id: post.id, message: post.message, created_time, permalink_url: `https://www.facebook.com/${post.id.replace("_", "/posts/")}` };
}

function post(call, found) {
  if (call.method === "GET") return { body: shown(found) };
  const refusal = needs(call, "pages_manage_posts");
  if (refusal) return refusal;
  if (call.method === "DELETE") delete state.posts[found.id];
  else Object.assign(found, { message: call.given.message ?? found.message, edited: found.edited + 1 });
  return { body: { success: true } };
}

function debug_token(token) {
  const known = state.tokens[token];
  if (!known) return { body: { data: { is_valid: false, scopes: [], error: { code: 190, message: "The access token could not be decrypted" } } } };
  const valid = known.expires_at === 0 || known.expires_at > seconds_now();
  return { body: { data: { app_id: "42", type: "PAGE", is_valid: valid, expires_at: known.expires_at, scopes: known.scopes, profile_id: state.page } } };
}

// https://developers.facebook.com/docs/graph-api/batch-requests: each answer's body is JSON in a string.
async function batch(call) {
  const answers = [];
  for (const { method, relative_url } of JSON.parse(call.given.batch)) {
    const url = new URL(relative_url, "http://simulator");
    const result = await route({ ...call, method, path: url.pathname.slice(1), given: Object.fromEntries(url.searchParams) });
    answers.push({ code: result?.status ?? 200, body: JSON.stringify(result?.body ?? {}) });
  }
  return { body: answers };
}

function usage_headers() {
  const usage = JSON.stringify(state.usage);
  const business = [{ type: "pages", ...state.usage, estimated_time_to_regain_access: state.regain_minutes }];
  return { "x-app-usage": usage, "x-page-usage": usage, "x-business-use-case-usage": JSON.stringify({ 77: business }) };
}

// Something to fetch for `image_url`: the smallest start of each format.
function picture(path) {
  if (path.endsWith(".jpg")) return { headers: { "content-type": "image/jpeg" }, body: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) };
  if (path.endsWith(".png")) return { headers: { "content-type": "image/png" }, body: Buffer.from("\x89PNG\r\n\x1a\n", "latin1") };
  return { status: 404 };
}

serve({ state, answer, controls: { ...comment_controls, ...message_controls, ...telling_controls } });
