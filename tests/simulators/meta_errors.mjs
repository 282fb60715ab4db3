// The Graph API's refusals as its reference tells them: docs/graph-api/guides/error-handling and
// instagram-platform/…/error-codes.
function error(status, code, message, more = {}) {
  const body = { error: { message, type: "OAuthException", code, fbtrace_id: "A6LJylpZRKw2xKLFsAP-cJh", ...more } };
  return { status, headers: { "www-authenticate": `OAuth "Facebook Platform" "invalid_request" "${message.replace(/[^ -~]/g, "?")}"` }, body };
}

export const refused = {
  no_token: () => error(400, 104, "An access token is required to request this resource."),
  malformed_token: (token) => error(400, 190, `Malformed access token ${token}`),
  expired_token: (at) => error(400, 190, `Error validating access token: Session has expired on ${new Date(at * 1000).toUTCString()}.`, { error_subcode: 463 }),
  no_proof: () => error(400, 100, "API calls from the server require an appsecret_proof argument", { type: "GraphMethodException" }),
  limit: (code) => error(code === 80001 || code === 613 ? 400 : 403, code, `(#${code}) Page request limit reached`, { is_transient: code < 100 }),
  blocked: () => error(400, 368, "The action attempted has been deemed abusive or is otherwise disallowed", { is_transient: true }),
  no_review: () => error(403, 10, "(#10) Application does not have permission for this action"),
  no_permission: (scope) => error(403, 200, `(#200) The permission(s) ${scope} are not available. It could because either they are deprecated or need to be approved by App Review.`),
  parameter: (what) => error(400, 100, `(#100) ${what}`),
  bad_link: () => error(400, 1609005, "(#1609005) The link you are trying to share could not be posted"),
  bad_picture: () => error(400, 324, "(#324) Missing or invalid image file"),
  duplicate: () => error(400, 506, "(#506) Duplicate status message"),
  unknown_object: (method, path) => error(400, 100, `Unsupported ${method.toLowerCase()} request. Object with ID '${path.split("/")[0]}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`, { type: "GraphMethodException", error_subcode: 33 }),
  outside_window: () => error(400, 10, "(#10) This message is sent outside of allowed window.", { error_subcode: 2018278 }),
  no_person: () => error(400, 551, "(#551) This person isn't available right now.", { error_subcode: 1545041 }),
  no_field: (name) => error(400, 100, `(#100) Tried accessing nonexisting field (${name}) on node type (Comment)`),
  not_ready: () => error(400, 9007, "Media ID is not available", { error_subcode: 2207027, error_user_msg: "The media is not ready for publishing, please wait for a moment" }),
  no_container: () => error(400, 24, "The requested resource does not exist", { error_subcode: 2207008, error_user_msg: "The media builder with creation id does not exist or has expired." }),
  quota: () => error(400, 9, "Application request limit reached", { error_subcode: 2207042, error_user_msg: "You reached maximum number of posts that is allowed to be published by Content Publishing API." }),
  caption: () => error(400, 36004, "The caption is too long.", { error_subcode: 2207010, error_user_msg: "The caption was too long or has too many hashtags." }),
  no_picture: () => error(400, 9004, "Only photo or video can be accepted as media type.", { error_subcode: 2207052, error_user_msg: "The media could not be fetched from this URI" }),
};
