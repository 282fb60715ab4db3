// A simulator of LinkedIn's Posts and Images API for organisations, written from Microsoft's published reference
// (learn.microsoft.com/linkedin/marketing). It is no copy of theirs: what the reference leaves open is answered strictly.
// Run: node tests/simulators/linkedin.mjs
import { serve } from "./kit.mjs";
import { comment_controls, comments, names, notifications } from "./linkedin_comments.mjs";
import { seen } from "./little_text.mjs";

const state = {
  organization: "urn:li:organization:5515715",
  tokens: { "organisation-token": { expires_at: 0, scopes: ["w_organization_social", "r_organization_social", "rw_organization_admin"] } },
  versions: ["202512", "202601", "202602", "202603", "202604", "202605", "202606", "202607", "202608", "202609", "202610", "202611"],
  limited: false, retry_after: 0, now: 0, posts: {}, images: {}, comments: {}, notifications: [], people: {}, polls_until_available: 1, calls: [], next: 1,
};
export const ms_now = () => (state.now || Math.floor(Date.now() / 1000)) * 1000;
export const refusal = (status, code, message, more = {}) => ({ status, body: { status, code, message, ...more } });

function answer(request) {
  state.calls.push(`${request.method} ${decodeURIComponent(request.path)}`);
  const token = state.tokens[request.headers.authorization?.match(/^Bearer (.+)$/)?.[1]];
  if (!token) return refusal(401, "INVALID_ACCESS_TOKEN", "Invalid access token", { serviceErrorCode: 65600 });
  if (token.expires_at > 0 && token.expires_at * 1000 <= ms_now())
    return refusal(401, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired", { serviceErrorCode: 65602 });
  if (request.path.startsWith("/dms-uploads/")) return upload(request);
  const refused = version_refusal(request.headers);
  if (refused) return refused;
  if (state.limited)
    return { ...refusal(429, "TOO_MANY_REQUESTS", "Resource level throttle APPLICATION DAY limit for calls to this resource is reached.", { serviceErrorCode: 101 }),
             headers: state.retry_after > 0 ? { "retry-after": String(state.retry_after) } : {} };
  return route(request, token.scopes) ?? refusal(404, "RESOURCE_NOT_FOUND", "No virtual resource found");
}

function version_refusal(headers) {
  const version = headers["linkedin-version"];
  if (!version) return refusal(400, "VERSION_MISSING", "A version must be present. Please specify a version by adding the LinkedIn-Version header.");
  if (!state.versions.includes(version)) return refusal(426, "NONEXISTENT_VERSION", `Requested version ${version}01 is not active`);
  if (headers["x-restli-protocol-version"] !== "2.0.0") return refusal(400, "ILLEGAL_ARGUMENT", "X-RestLi-Protocol-Version 2.0.0 is required");
  return null;
}

function route(request, scopes) {
  const method = request.headers["x-restli-method"]?.toUpperCase();
  const [, rest, kind, key] = request.path.split("/").map(decodeURIComponent);
  if (rest !== "rest") return null;
  if (kind === "organizationalEntityNotifications") return notifications(state, request, scopes);
  if (kind === "people") return names(state, key);
  const denied = may(scopes, request.method === "GET" ? "r_organization_social" : "w_organization_social");
  if (denied) return denied;
  if (kind === "images") return images(request, key);
  if (kind === "socialActions") return comments(state, request);
  if (kind !== "posts") return null;
  if (request.method === "GET" && !key) return by_author(request.query);
  if (request.method === "POST" && !key) return new_post(JSON.parse(request.body.toString()));
  const post = state.posts[key];
  if (request.method === "DELETE") return delete state.posts[key], { status: 204 }; // idempotent, by the reference
  if (!post) return refusal(404, "RESOURCE_NOT_FOUND", `Could not find entity ${key}`);
  if (request.method === "GET") return { body: shown(post) };
  if (method === "PARTIAL_UPDATE") return update(post, JSON.parse(request.body.toString()));
}

function may(scopes, scope) {
  return scopes.includes(scope) ? null
    : refusal(403, "ACCESS_DENIED", `Not enough permissions to access: posts.${scope}.NO_VERSION`, { serviceErrorCode: 100 });
}

function new_post(post) {
  const wrong = fault_in(post);
  if (wrong) return refusal(422, "INVALID", wrong, { errorDetailType: "com.linkedin.common.error.BadRequest" });
  const twin = Object.values(state.posts).find((other) => other.commentary === post.commentary && ms_now() - other.created < 600_000);
  if (twin)
    return refusal(422, "DUPLICATE", `com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate of ${twin.id}`,
                   { errorDetails: { inputErrors: [{ description: "Duplicate post is detected", code: "DUPLICATE_POST" }] } });
  const id = `urn:li:share:${7190000000000000000n + BigInt(state.next++)}`;
  state.posts[id] = { id, commentary: post.commentary, seen: seen(post.commentary), content: post.content ?? null,
                      author: post.author, created: ms_now(), edited: 0 };
  return { status: 201, headers: { "x-restli-id": id, "x-linkedin-id": id } };
}

function fault_in({ author, commentary, visibility, lifecycleState, distribution, content }) {
  if (author !== state.organization) return "author is not an organization that the token may write for";
  if (typeof commentary !== "string" || [...seen(commentary)].length > 3000) return "commentary exceeds the maximum length 3000";
  if (visibility !== "PUBLIC" || lifecycleState !== "PUBLISHED") return "visibility and lifecycleState are required";
  if (distribution?.feedDistribution !== "MAIN_FEED") return "distribution is required";
  if (content?.article && (!content.article.source || !content.article.title)) return "article needs source and title";
  const images = content?.multiImage ? content.multiImage.images : content?.media ? [content.media] : [];
  if (content?.multiImage && (images.length < 2 || images.length > 20)) return "multiImage has 2 to 20 images";
  const unknown = images.find(({ id }) => !state.images[id]?.bytes);
  return unknown ? `${unknown.id} is not uploaded` : null;
}

function update(post, { patch }) {
  const keys = Object.keys(patch?.$set ?? {});
  if (keys.length !== 1 || keys[0] !== "commentary") return refusal(422, "INVALID", "only commentary may be set");
  Object.assign(post, { commentary: patch.$set.commentary, seen: seen(patch.$set.commentary), edited: post.edited + 1 });
  return { status: 204 };
}

function by_author({ q, author, count = "10" }) {
  if (q !== "author" || author !== state.organization) return refusal(400, "ILLEGAL_ARGUMENT", "q=author&author=URN is required");
  const all = Object.values(state.posts).reverse();
  const elements = all.slice(0, Math.min(Number(count), 100)).map(shown);
  return { body: { paging: { start: 0, count: Number(count), links: [], total: all.length }, elements } };
}

function shown({ id, author, commentary, created, content }) {
  return { id, author, commentary, createdAt: created, publishedAt: created, lastModifiedAt: created, lifecycleState: "PUBLISHED", visibility: "PUBLIC", ...(content ? { content } : {}) };
}

function images(request, key) {
  if (request.method === "GET") {
    const image = state.images[key];
    if (!image) return refusal(404, "RESOURCE_NOT_FOUND", "no such image");
    const status = !image.bytes ? "WAITING_UPLOAD" : image.polls++ < state.polls_until_available ? "PROCESSING" : "AVAILABLE";
    return { body: { id: key, owner: image.owner, status } };
  }
  if (request.query.action !== "initializeUpload") return null;
  const { owner } = JSON.parse(request.body.toString()).initializeUploadRequest ?? {};
  if (owner !== state.organization) return refusal(403, "ACCESS_DENIED", "owner is not yours", { serviceErrorCode: 100 });
  const image = `urn:li:image:C4E10AQF${state.next++}`;
  state.images[image] = { owner, bytes: 0, polls: 0 };
  const uploadUrl = `http://${request.host}/dms-uploads/${encodeURIComponent(image)}/uploaded-image/0?ca=vector_feedshare`;
  return { body: { value: { uploadUrlExpiresAt: ms_now() + 86_400_000, uploadUrl, image } } };
}

function upload(request) {
  const image = state.images[decodeURIComponent(request.path.split("/")[2])];
  if (request.method !== "PUT" || !image) return { status: 400 };
  const jpeg = request.body[0] === 0xff && request.body[1] === 0xd8;
  if (!jpeg && request.body.toString("latin1", 1, 4) !== "PNG") return { status: 415 };
  image.bytes = request.body.length;
  return { status: 201 };
}

serve({ state, answer, controls: comment_controls });
