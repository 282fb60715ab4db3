// The part of the Graph API that publishes on Instagram: container, status, publishing. The picture is really fetched,
// from this machine alone.
import { next_id, seconds_now } from "./meta.mjs";
import { refused } from "./meta_errors.mjs";

export async function instagram(state, call, id, edge) {
  if (id === state.instagram) {
    if (call.method === "POST" && !call.scopes.includes("instagram_content_publish")) return refused.no_permission("instagram_content_publish");
    if (call.method === "POST" && edge === "media") return new_container(state, call.given);
    if (call.method === "POST" && edge === "media_publish") return publish(state, call.given.creation_id);
    if (call.method === "GET" && edge === "media") return listed(state, call.given);
    if (call.method === "GET" && edge === "content_publishing_limit")
      return { body: { data: [{ config: { quota_total: state.quota, quota_duration: 86400 }, quota_usage: state.quota_used }] } };
    if (call.method === "GET" && !edge) return { body: { id, username: "loten.kommune" } };
  }
  if (call.method === "GET" && state.containers[id]) return status_of(state, state.containers[id]);
  if (call.method === "GET" && state.media[id]) return { body: shown(state.media[id]) };
  if (call.method === "DELETE" && state.media[id]) return remove(state, call, id);
}

async function new_container(state, { image_url, caption = "", alt_text = "", media_type = "", is_carousel_item = "false", children = "" }) {
  const hashtags = caption.match(/(^|\s)#[\p{L}\p{N}_]+/gu)?.length ?? 0;
  if (caption.length > 2200 || hashtags > 30) return refused.caption();
  const parts = children ? children.split(",") : [];
  if (media_type === "CAROUSEL" && (parts.length < 2 || parts.length > 10 || parts.some((part) => !state.containers[part])))
    return refused.parameter("A carousel has 2 to 10 children");
  if (media_type !== "CAROUSEL" && !image_url) return refused.parameter("The parameter image_url is required");
  if (image_url && !(await is_jpeg(image_url))) return refused.no_picture();
  const id = next_id();
  state.containers[id] = { id, image_url, caption, alt: alt_text, part: is_carousel_item === "true", children: parts,
                           polls: 0, made: seconds_now(), published: false };
  return { body: { id } };
}

async function is_jpeg(url) {
  if (!/^https?:\/\/127\.0\.0\.1[:/]/.test(url)) return false;
  const bytes = new Uint8Array(await fetch(url).then((reply) => (reply.ok ? reply.arrayBuffer() : new ArrayBuffer(0)), () => new ArrayBuffer(0)));
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

function state_word(state, container) {
  if (container.published) return "PUBLISHED";
  if (container.fails) return "ERROR";
  if (seconds_now() - container.made > 86400) return "EXPIRED";
  return container.polls >= state.polls_until_finished ? "FINISHED" : "IN_PROGRESS";
}

function status_of(state, container) {
  const status_code = state_word(state, container);
  container.polls += 1;
  return { body: { id: container.id, status_code, ...(status_code === "ERROR" ? { status: "Error: 2207026" } : {}) } };
}

function publish(state, id) {
  const container = state.containers[id];
  if (!container || state_word(state, container) === "EXPIRED") return refused.no_container();
  if (state.quota_used >= state.quota) return refused.quota();
  if (state_word(state, container) !== "FINISHED" && !container.published) return refused.not_ready();
  container.published = true;
  state.quota_used += 1;
  const media = "1789" + next_id();
  const pictures = container.children.length > 0 ? container.children.map((part) => state.containers[part]) : [container];
  state.media[media] = { id: media, caption: container.caption, container: id, at: seconds_now(),
                         pictures: pictures.map(({ image_url, alt }) => ({ image_url, alt })) };
  return { body: { id: media } };
}

function shown(media) {
  const timestamp = new Date(media.at * 1000).toISOString().replace(".000Z", "+0000");
  return { id: media.id, caption: media.caption, timestamp, permalink: `https://www.instagram.com/p/${media.id.slice(-9)}/` };
}

function listed(state, { limit = "25" }) {
  const all = Object.values(state.media).sort((a, b) => b.at - a.at || b.id.localeCompare(a.id));
  const data = all.slice(0, Number(limit)).map(shown);
  return { body: { data, paging: all.length > data.length ? { next: "…" } : {} } };
}

function remove(state, call, id) {
  if (!call.scopes.includes("instagram_manage_contents")) return refused.no_permission("instagram_manage_contents");
  delete state.media[id];
  return { body: { success: true, deleted_id: id } };
}
