// The part of LinkedIn's API that is about comments: community-management/shares/comments-api, and what an organisation
// is told of (organizations/organization-social-action-notifications). What a test makes strangers do is here too.
import { ms_now, refusal } from "./linkedin.mjs";

const comment_most = 1250; // characters

// "/rest/socialActions/URN/comments[/NUMBER]"; the URN is the post's, or of a comment that is answered.
export function comments(state, request) {
  const [, , , under, edge, number] = request.path.split("/").map(decodeURIComponent);
  if (edge !== "comments") return null;
  if (number) {
    const found = state.comments[`urn:li:comment:(${under},${number})`];
    if (!found) return refusal(404, "RESOURCE_NOT_FOUND", `Could not find entity ${number}`);
    if (request.method === "GET") return { body: shown(found) };
    return request.method === "DELETE" ? remove(state, found, request.query.actor) : null;
  }
  if (request.method === "GET") return listed(state, under, request.query);
  return request.method === "POST" ? answer(state, under, JSON.parse(request.body.toString())) : null;
}

function listed(state, under, { start = "0", count = "10" }) {
  const all = Object.values(state.comments).filter((one) => (under.startsWith("urn:li:comment:") ? one.parent === under : one.under === under && !one.parent));
  const elements = all.slice(Number(start), Number(start) + Math.min(Number(count), 100)).map(shown);
  return { body: { paging: { start: Number(start), count: Number(count), links: [], total: all.length }, elements } };
}

function answer(state, path_urn, { actor, object, message, parentComment }) {
  if (actor !== state.organization) return refusal(403, "ACCESS_DENIED", "actor is not an organization that the token may write for");
  const text = message?.text ?? "";
  if (!text.trim() || [...text].length > comment_most) return refusal(422, "INVALID", "message.text has 1 to 1250 characters");
  const parent = state.comments[parentComment];
  if (parentComment && (!parent || parent.parent)) return refusal(422, "INVALID", "parentComment is no comment of the first level");
  if (parentComment && path_urn !== parentComment && path_urn !== parent.under) return refusal(400, "ILLEGAL_ARGUMENT", "the address and parentComment disagree");
  if (parent && object !== parent.under) return refusal(400, "ILLEGAL_ARGUMENT", "object is not what parentComment stands under");
  const made = add(state, { on: parent?.under ?? object, parent: parentComment ?? "", by: actor, text });
  return { status: 201, headers: { "x-restli-id": made.number }, body: shown(made) };
}

function remove(state, comment, actor) {
  if (actor !== state.organization) return refusal(400, "ILLEGAL_ARGUMENT", "actor is required");
  gone(state, comment);
  return { status: 204 };
}

function gone(state, comment) {
  for (const one of Object.values(state.comments).filter((other) => other.parent === comment.urn)) gone(state, one);
  delete state.comments[comment.urn];
  tell(state, comment, "COMMENT_DELETE");
}

function add(state, { on, parent = "", by, text, at = 0 }) {
  const number = String(7290000000000000000n + BigInt(state.next++));
  const urn = `urn:li:comment:(${on},${number})`;
  const comment = { urn, number, under: on, parent, by, text, created: at || ms_now() };
  state.comments[urn] = comment;
  state.last_comment = urn;
  tell(state, comment, by === state.organization ? "ADMIN_COMMENT" : "COMMENT");
  return comment;
}

function shown(one) {
  return { id: one.number, commentUrn: one.urn, actor: one.by, object: one.under, message: { text: one.text, attributes: [] },
           created: { actor: one.by, time: one.created }, lastModified: { actor: one.by, time: one.created },
           ...(one.parent ? { parentComment: one.parent } : {}) };
}

// As told: "urn:li:" is left out inside the brackets of `generatedActivity`.
function tell(state, one, action) {
  state.notifications.push({ notificationId: state.next++, organizationalEntity: state.organization, action, sourcePost: one.under,
                             generatedActivity: `urn:li:comment:(${one.under.replace("urn:li:", "")},${one.number})`,
                             decoratedGeneratedActivity: { comment: { owner: one.by, text: one.text, entity: one.urn, object: one.under } },
                             lastModifiedAt: ms_now(), subscriber: "urn:li:person:admin" });
}

// The newest first; a page at a time.
export function notifications(state, request, scopes) {
  if (!scopes.includes("rw_organization_admin")) return refusal(403, "ACCESS_DENIED", "Not enough permissions to access: organizationalEntityNotifications", { serviceErrorCode: 100 });
  const { q, organizationalEntity, actions = "", timeRange = "", start = "0", count = "10" } = request.query;
  const range = timeRange.match(/^\(start:(\d+),end:(\d+)\)$/);
  const asked = actions.match(/^List\((.*)\)$/)?.[1].split(",");
  if (q !== "criteria" || organizationalEntity !== state.organization || !range || !asked) return refusal(400, "ILLEGAL_ARGUMENT", "q=criteria, organizationalEntity, actions and timeRange are required");
  const found = state.notifications.filter((one) => asked.includes(one.action) && one.lastModifiedAt >= Number(range[1]) && one.lastModifiedAt < Number(range[2])).reverse();
  const elements = found.slice(Number(start), Number(start) + Math.min(Number(count), 100));
  return { body: { paging: { start: Number(start), count: Number(count), links: [], total: found.length }, elements } };
}

// "/rest/people/(id:ABC)": told only of those whom the app may see.
export function names(state, key = "") {
  const id = key.match(/^\(id:([^)]+)\)$/)?.[1];
  const [localizedFirstName, ...rest] = (state.people[id] ?? "").split(" ");
  if (!localizedFirstName) return refusal(403, "ACCESS_DENIED", "Not enough permissions to access: GET /people", { serviceErrorCode: 100 });
  return { body: { id, localizedFirstName, localizedLastName: rest.join(" ") } };
}

export const comment_controls = {
  comment: (state, given) => void add(state, given), // {on, parent, by, text, at}
  edit_comment: (state, { id, text }) => {
    state.comments[id].text = text;
    tell(state, state.comments[id], "COMMENT_EDIT");
  },
  remove_comment: (state, { id }) => gone(state, state.comments[id]),
};
