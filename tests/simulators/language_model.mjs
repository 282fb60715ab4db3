// A language model's server as llama.cpp, Ollama, vLLM and OpenAI answer it: POST /v1/chat/completions. What it says is
// set by the test; what it was asked stands in its state.
//   word      the category that it answers, in the JSON that was asked for
//   content   what it answers instead, whatever it is
//   obeys     it does as the message tells it: whatever stands after "svar:" in the text is its answer
//   padding   bytes of blanks around the answer
//   key       the key it asks for; empty: none
import { serve } from "./kit.mjs";

const state = { word: "question", content: null, obeys: false, padding: 0, key: "", model: "prøvemodell", asked: [], keys: [] };

function completion(content) {
  return { id: "chatcmpl-1", object: "chat.completion", created: 1, model: state.model,
           choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
           usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } };
}

function error(status, message) {
  return { status, body: { error: { message, type: "invalid_request_error" } } };
}

function said(message) {
  if (state.content !== null) return state.content;
  const told = state.obeys ? message.tekst.match(/svar:\s*(.*)$/s)?.[1] : undefined;
  return told ?? JSON.stringify({ category: state.word });
}

function answer(request) {
  if (request.method !== "POST" || request.path !== "/v1/chat/completions") return error(404, "no such path");
  state.keys.push(request.headers.authorization ?? "");
  if (state.key && request.headers.authorization !== `Bearer ${state.key}`) return error(401, "no such key");
  const asked = JSON.parse(request.body.toString());
  if (asked.model !== state.model) return error(404, "no such model");
  if (asked.stream !== false || asked.temperature !== 0 || asked.response_format?.type !== "json_object") {
    return error(400, "not what a careful client asks for");
  }
  const message = JSON.parse(asked.messages.at(-1).content);
  state.asked.push(message);
  const body = Buffer.from(JSON.stringify(completion(said(message))) + " ".repeat(state.padding));
  return { headers: { "content-type": "application/json" }, body };
}

serve({ state, answer });
