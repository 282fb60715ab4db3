// The part of the Graph API that is about comments: graph-api/reference/object/comments and
// instagram-platform/instagram-graph-api/reference/ig-comment. Facebook's take answers at their own /comments,
// Instagram's at /replies. What a test makes a stranger do is here too (`comment_controls`).
import { next_id, seconds_now } from "./meta.mjs";
import { refused } from "./meta_errors.mjs";
import { graph_time, tell } from "./meta_webhooks.mjs";

const facebook_most = 8_000; // characters of a comment
const instagram_most = 300; // … and there at most four hashtags and one address

// Answers what is about comments, else nothing. `needs` as in meta.mjs.
export function comments(state, call, id, edge, needs) {
  const under = state.posts[id] ?? state.media[id];
  if (under && edge === "comments") return call.method === "GET" ? listed_under(state, call, under, needs) : undefined;
  const comment = state.comments[id];
  if (!comment) return undefined;
  const manage = comment.instagram ? "instagram_manage_comments" : "pages_manage_engagement";
  if (call.method === "GET") return read_one(state, call, comment, edge, needs);
  if (call.method === "POST" && edge === (comment.instagram ? "replies" : "comments"))
    return needs(call, manage) ?? reply(state, comment, call.given);
  if (call.method === "POST" && !edge) return needs(call, manage) ?? changed(state, comment, call.given);
  if (call.method === "DELETE" && !edge) return needs(call, manage) ?? remove(state, comment);
}

function may_read(call, instagram, needs) {
  const scopes = instagram ? ["instagram_basic", "instagram_manage_comments"] : ["pages_read_engagement", "pages_read_user_content"];
  return scopes.map((scope) => needs(call, scope)).find((refusal) => refusal) ?? null;
}

function read_one(state, call, comment, edge, needs) {
  const refusal = may_read(call, comment.instagram, needs);
  if (refusal) return refusal;
  if (!edge) return unknown_field(call.given.fields) ?? { body: shown(state, comment, call.given.fields) };
  if (edge !== (comment.instagram ? "replies" : "comments")) return undefined;
  return paged(state, all(state).filter((one) => one.parent === comment.id), call.given, comment.instagram ? 50 : 100);
}

// Facebook gives the answers too with filter=stream; Instagram gives the first of each line alone, the newest first.
function listed_under(state, call, under, needs) {
  const instagram = Boolean(state.media[under.id]);
  const refusal = may_read(call, instagram, needs);
  if (refusal) return refusal;
  const stream = !instagram && call.given.filter === "stream";
  const found = all(state).filter((one) => one.under === under.id && (stream || !one.parent))
    .filter((one) => instagram || one.created >= Number(call.given.since ?? 0));
  const newest_first = instagram || call.given.order === "reverse_chronological";
  return paged(state, newest_first ? found.reverse() : found, call.given, instagram ? 50 : 100);
}

const known_fields = new Set(["id", "created_time", "from", "message", "is_hidden", "parent", "can_hide", "permalink_url", "attachment", "timestamp", "text",
                              "hidden", "username", "parent_id", "media", "replies"]);
const names_in = (fields) => fields.replace(/\{[^}]*\}/g, "").split(",").map((name) => name.trim());

function unknown_field(fields = "id") {
  const unknown = names_in(fields).find((name) => !known_fields.has(name));
  return unknown === undefined ? null : refused.no_field(unknown);
}

const all = (state) => Object.values(state.comments).sort((a, b) => a.created - b.created || a.id.localeCompare(b.id));

export function paged(state, found, { after, limit = "25", fields }, most, show = shown) {
  const unknown = show === shown ? unknown_field(fields) : null;
  if (unknown) return unknown;
  const from = after ? found.findIndex((one) => cursor(one) === after) + 1 : 0;
  if (after && from === 0) return refused.parameter("Invalid cursors values.");
  const these = found.slice(from, from + Math.min(Number(limit), most));
  if (these.length === 0) return { body: { data: [] } };
  const last = cursor(these.at(-1));
  const next = from + these.length < found.length ? { next: `https://graph.facebook.com/…&after=${last}` } : {};
  return { body: { data: these.map((one) => show(state, one, fields)), paging: { cursors: { before: cursor(these[0]), after: last }, ...next } } };
}

const cursor = (one) => Buffer.from(`c:${one.id}`).toString("base64url");

// Only what is asked for is given; `id` always.
function shown(state, comment, fields = comment.instagram ? "id,timestamp,text" : "id,created_time,from,message") {
  const facebook = { created_time: graph_time(comment.created), from: comment.from, message: comment.text, is_hidden: comment.hidden,
                     parent: comment.parent ? { id: comment.parent } : undefined, can_hide: comment.from.id !== state.page,
                     permalink_url: `https://www.facebook.com/${comment.under.replace("_", "/posts/")}?comment_id=${comment.id.split("_")[1]}`,
                     attachment: comment.picture ? { type: "photo", url: comment.picture, media: { image: { src: comment.picture } } } : undefined };
  const instagram = { timestamp: graph_time(comment.created), text: comment.text, hidden: comment.hidden, username: comment.from.name,
                      from: { id: comment.from.id, username: comment.from.name }, parent_id: comment.parent || undefined,
                      media: { id: comment.under },
                      replies: { data: all(state).filter((one) => one.parent === comment.id).map((one) => ({ id: one.id, timestamp: graph_time(one.created), text: one.text,
                        username: one.from.name, from: { id: one.from.id, username: one.from.name }, parent_id: comment.id })) } };
  if (instagram.replies.data.length === 0) delete instagram.replies;
  const has = comment.instagram ? instagram : facebook;
  const names = names_in(fields);
  return Object.fromEntries([["id", comment.id], ...names.filter((name) => name !== "id" && has[name] !== undefined).map((name) => [name, has[name]])]);
}

function reply(state, comment, { message = "" }) {
  const text = String(message).trim();
  if (!text) return refused.parameter("requires one of message or attachment");
  if (comment.instagram && comment.hidden) return refused.parameter("You cannot reply to a hidden comment");
  if (comment.instagram && ([...text].length > instagram_most || (text.match(/(^|\s)#/g)?.length ?? 0) > 4 || (text.match(/https?:/g)?.length ?? 0) > 1))
    return refused.parameter("The comment is too long, or has more than four hashtags or one link");
  if ([...text].length > facebook_most) return refused.parameter("message is too long");
  const from = comment.instagram ? { id: state.instagram, name: "loten.kommune" } : { id: state.page, name: state.name };
  const made = add(state, { on: comment.under, parent: comment.parent || comment.id, by: from, text });
  return { body: { id: made.id } };
}

function changed(state, comment, given) {
  const hide = comment.instagram ? given.hide : given.is_hidden;
  const own = [state.page, state.instagram].includes(comment.from.id);
  if (hide !== undefined) {
    if (!["true", "false", true, false].includes(hide)) return refused.parameter(`Param ${comment.instagram ? "hide" : "is_hidden"} must be a boolean`);
    if (own) return refused.no_permission("can_hide");
    comment.hidden = String(hide) === "true";
    if (!comment.instagram) tell_of(state, comment, comment.hidden ? "hide" : "unhide");
    return { body: { success: true } };
  }
  if (comment.instagram || !own || !given.message) return refused.parameter("requires one of is_hidden or message");
  edit(state, comment, given.message);
  return { body: { success: true } };
}

function remove(state, comment) {
  for (const one of all(state).filter((other) => other.parent === comment.id)) remove(state, one);
  delete state.comments[comment.id];
  if (!comment.instagram) tell_of(state, comment, "remove"); // Instagram tells of no deletion
  return { body: { success: true } };
}

// A post or picture that a test has not made is made on the way.
function add(state, { on, parent = "", by, text, picture = "", at = 0 }) {
  const instagram = Boolean(state.media[on]);
  if (!instagram && !state.posts[on]) state.posts[on] = { id: on, message: "", link: "", attached: [], published: true, created: at || seconds_now(), edited: 0 };
  const id = instagram ? `1790${next_id()}` : `${on.split("_").at(-1)}_${next_id()}`;
  const comment = { id, under: on, parent, from: by, text, picture, created: at || seconds_now(), hidden: false, instagram };
  state.comments[id] = comment;
  state.last_comment = id;
  tell_of(state, comment, "add");
  return comment;
}

function edit(state, comment, text) {
  comment.text = text;
  tell_of(state, comment, "edited");
}

function tell_of(state, comment, verb) {
  if (comment.instagram) {
    const value = { id: comment.id, text: comment.text, from: { id: comment.from.id, username: comment.from.name },
                    media: { id: comment.under, media_product_type: "FEED" }, ...(comment.parent ? { parent_id: comment.parent } : {}) };
    return tell(state, "instagram", "comments", { time: comment.created, changes: [{ value, field: "comments" }] });
  }
  const value = { from: comment.from, post: { status_type: "mobile_status_update", is_published: true, permalink_url: `https://www.facebook.com/${comment.under.replace("_", "/posts/")}`, id: comment.under },
                  message: comment.text, post_id: comment.under, comment_id: comment.id, created_time: verb === "add" ? comment.created : seconds_now(),
                  item: "comment", parent_id: comment.parent || comment.under, verb, ...(comment.picture ? { photo: comment.picture } : {}) };
  if (verb === "remove") delete value.message;
  return tell(state, "page", "feed", { time: seconds_now(), changes: [{ value, field: "feed" }] });
}

// What a test makes strangers do: POST /_control/NAME with these members. The answer's `last_comment` names a new one.
export const comment_controls = {
  comment: (state, given) => void add(state, given), // {on, parent, by: {id, name}, text, picture, at}
  edit_comment: (state, { id, text }) => edit(state, state.comments[id], text),
  remove_comment: (state, { id }) => void remove(state, state.comments[id]),
};
