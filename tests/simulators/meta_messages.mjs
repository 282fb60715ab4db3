// The part of the Graph API that is about private messages: messenger-platform/reference/send-api and
// graph-api/reference/page/conversations. Instagram's messages go by the page that the account belongs to.
import { next_id, seconds_now } from "./meta.mjs";
import { paged } from "./meta_comments.mjs";
import { refused } from "./meta_errors.mjs";
import { graph_time, tell } from "./meta_webhooks.mjs";

const window_s = 24 * 3600; // after what she wrote last
const human_agent_s = 7 * 24 * 3600;
const messenger_most = 2_000; // characters
const instagram_most = 1_000; // bytes

export function messages(state, call, id, edge, needs) {
  const ours = id === "me" || id === state.page || id === state.instagram;
  if (ours && edge === "messages" && call.method === "POST") return send(state, call, needs);
  if (ours && edge === "conversations" && call.method === "GET") return listed(state, call, needs);
  if (call.method !== "GET") return undefined;
  const conversation = conversations(state).find((one) => one.id === id);
  if (conversation) return may(call, conversation.instagram, needs) ?? of_conversation(state, conversation, edge, call.given);
  if (state.messages[id]) return may(call, state.messages[id].instagram, needs) ?? { body: shown(state, state.messages[id]) };
}

const may = (call, instagram, needs) => needs(call, instagram ? "instagram_manage_messages" : "pages_messaging");

function send(state, call, needs) {
  const given = Object.fromEntries(Object.entries(call.given).map(([key, value]) => [key, parsed(value)]));
  const to = given.recipient?.id;
  const heard = Object.values(state.messages).filter((one) => one.with === to && !one.ours);
  const instagram = heard.some((one) => one.instagram);
  const refusal = may(call, instagram, needs);
  if (refusal) return refusal;
  if (!["RESPONSE", "UPDATE", "MESSAGE_TAG"].includes(given.messaging_type)) return refused.parameter("Param messaging_type must be one of {RESPONSE, UPDATE, MESSAGE_TAG}");
  const text = given.message?.text ?? "";
  if (!text) return refused.parameter("Parameter error: message must not be empty");
  if (instagram ? Buffer.byteLength(text) > instagram_most : [...text].length > messenger_most) return refused.parameter("Length of param message[text] must be less than or equal to 2000");
  if (heard.length === 0) return refused.no_person();
  const agent = given.messaging_type === "MESSAGE_TAG" && given.tag === "HUMAN_AGENT";
  const last = Math.max(...heard.map((one) => one.created));
  if (seconds_now() - last > (agent ? human_agent_s : window_s)) return refused.outside_window();
  const made = add(state, { by: { id: to, name: heard.at(-1).name }, text, instagram, ours: true });
  return { body: { recipient_id: to, message_id: made.id } };
}

function parsed(value) {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  return JSON.parse(value);
}

// One with each person, in each of the two networks.
function conversations(state) {
  const found = new Map();
  for (const one of Object.values(state.messages)) {
    const id = `t_${one.with}`;
    const before = found.get(id);
    found.set(id, { id, with: one.with, name: one.name, instagram: one.instagram, updated: Math.max(one.created, before?.updated ?? 0) });
  }
  return [...found.values()].sort((a, b) => b.updated - a.updated || a.id.localeCompare(b.id));
}

function listed(state, call, needs) {
  const instagram = call.given.platform === "instagram";
  const refusal = may(call, instagram, needs);
  if (refusal) return refusal;
  return paged(state, conversations(state).filter((one) => one.instagram === instagram), call.given, 100, (_, one) =>
    ({ id: one.id, updated_time: graph_time(one.updated), participants: { data: [{ id: one.with, name: one.name }, us(state, one.instagram)] } }));
}

const us = (state, instagram) => (instagram ? { id: state.instagram, username: "loten.kommune" } : { id: state.page, name: state.name });

function of_conversation(state, conversation, edge, given) {
  if (edge && edge !== "messages") return undefined;
  const said = Object.values(state.messages).filter((one) => one.with === conversation.with).sort((a, b) => b.created - a.created || b.id.localeCompare(a.id));
  const list = paged(state, said, given, 20, shown); // of a conversation the 20 newest are told in full
  return edge ? list : { body: { id: conversation.id, updated_time: graph_time(conversation.updated), messages: list.body } };
}

function shown(state, one) {
  const them = one.instagram ? { id: one.with, username: one.name } : { id: one.with, name: one.name };
  const [from, to] = one.ours ? [us(state, one.instagram), them] : [them, us(state, one.instagram)];
  const attachments = one.picture ? { attachments: { data: [{ mime_type: "image/jpeg", image_data: { url: one.picture } }] } } : {};
  return { id: one.id, created_time: graph_time(one.created), from, to: { data: [to] }, message: one.text, ...attachments };
}

function add(state, { by, text, instagram = false, picture = "", at = 0, ours = false, app = true }) {
  const id = instagram ? `aWdf${next_id()}` : `m_${next_id()}`;
  const one = { id, with: by.id, name: by.name, text, picture, instagram, created: at || seconds_now(), ours };
  state.messages[id] = one;
  state.last_message_id = id;
  tell_of(state, one, { message: { mid: id, ...(text ? { text } : {}), ...(ours ? { is_echo: true, ...(app ? { app_id: 42 } : {}) } : {}),
                                   ...(picture ? { attachments: [{ type: "image", payload: { url: picture } }] } : {}) } });
  return one;
}

function tell_of(state, one, what) {
  const mine = one.instagram ? state.instagram : state.page;
  const [sender, recipient] = one.ours ? [mine, one.with] : [one.with, mine];
  const ms = one.created * 1000;
  tell(state, one.instagram ? "instagram" : "page", one.ours ? "message_echoes" : "messages",
       { time: ms, messaging: [{ sender: { id: sender }, recipient: { id: recipient }, timestamp: what.message_edit ? seconds_now() * 1000 : ms, ...what }] });
}

export const message_controls = {
  message: (state, given) => void add(state, given), // {by: {id, name}, text, instagram, picture, at}
  // Somebody at the municipality writes in the network's own screens.
  message_from_page: (state, given) => void add(state, { ...given, ours: true, app: false }),
  edit_message: (state, { id, text }) => {
    state.messages[id].text = text;
    tell_of(state, state.messages[id], { message_edit: { mid: id, text, num_edit: 1 } });
  },
  remove_message: (state, { id }) => {
    const one = state.messages[id];
    delete state.messages[id];
    tell_of(state, one, { message: { mid: id, is_deleted: true } });
  },
};
