// What the simulators share: a server on a free port of this machine alone, faults on order, and a state that a test
// may read whole. The port is the first line printed; the program ends when its standard input does.
import { createServer } from "node:http";

const most_bytes = 12 * 1024 * 1024;

// `simulator` has `state` (everything a test may read or set), `answer(request)`, which may be asynchronous and
// returns {status, headers, body}; body is JSON unless it is a Buffer, and perhaps `controls`: what else a test may
// make happen, by name.
export function serve(simulator) {
  const began = structuredClone(simulator.state);
  const faults = { waiting: [], seeded: null, happened: [] };
  const server = createServer(async (message, reply) => {
    const request = await read(message);
    if (request === null) return reply.writeHead(413).end();
    if (request.path.startsWith("/_control/")) return control(simulator, faults, began, request, reply);
    await answer(simulator, fault_for(faults, request), request, reply);
  });
  server.keepAliveTimeout = 20_000;
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
  process.stdin.on("end", () => process.exit(0)).resume();
}

async function read(message) {
  const pieces = [];
  let bytes = 0;
  for await (const piece of message) {
    bytes += piece.length;
    if (bytes <= most_bytes) pieces.push(piece);
  }
  if (bytes > most_bytes) return null;
  const url = new URL(message.url, "http://simulator");
  return { method: message.method, path: url.pathname, query: Object.fromEntries(url.searchParams), raw_query: url.search,
           host: message.headers.host, headers: message.headers, body: Buffer.concat(pieces) };
}

// What goes wrong, by its word:
//   lose-reply    the request is carried out, and the connection closed without a byte of answer
//   lose-request  the connection is closed before anything is carried out
//   half-close    the request is carried out, and the answer stops in the middle
//   reset         the request is carried out, and the connection reset
//   slow          the answer takes `ms`
//   answer        nothing is carried out; `status`, `headers` and `body` are answered
async function answer(simulator, fault, request, reply) {
  const socket = reply.socket;
  if (fault?.kind === "lose-request") return socket.destroy();
  if (fault?.kind === "answer") return send(reply, fault);
  const result = await simulator.answer(request);
  if (fault?.kind === "lose-reply") return socket.destroy();
  if (fault?.kind === "reset") return socket.resetAndDestroy();
  if (fault?.kind === "half-close") return half(socket, result);
  if (fault?.kind === "slow") await new Promise((done) => setTimeout(done, fault.ms ?? 1000));
  send(reply, result);
}

function send(reply, { status = 200, headers = {}, body = null }) {
  if (reply.destroyed) return;
  const bytes = Buffer.isBuffer(body) ? body : body === null ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body));
  const type = bytes.length > 0 && !Buffer.isBuffer(body) ? { "content-type": "application/json; charset=UTF-8" } : {};
  reply.writeHead(status, { ...type, ...headers, "content-length": bytes.length }).end(bytes);
}

function half(socket, { status = 200, body = {} }) {
  const bytes = Buffer.from(JSON.stringify(body));
  socket.write(`HTTP/1.1 ${status} OK\r\ncontent-type: application/json\r\ncontent-length: ${bytes.length + 1}\r\n\r\n`);
  socket.write(bytes.subarray(0, bytes.length / 2), () => socket.end());
}

// The first waiting fault that fits; else, by the seed, one of the kinds now and then.
function fault_for(faults, request) {
  const line = `${request.method} ${request.path}`;
  const at = faults.waiting.findIndex((fault) => line.match(new RegExp(fault.on ?? "")));
  let fault = null;
  if (at >= 0) {
    fault = faults.waiting[at];
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) faults.waiting.splice(at, 1);
  } else if (faults.seeded && line.match(new RegExp(faults.seeded.on ?? "")) && drawn(faults.seeded) < faults.seeded.rate) {
    fault = faults.seeded.kinds[Math.floor(drawn(faults.seeded) * faults.seeded.kinds.length)];
  }
  if (fault) faults.happened.push(`${fault.kind} ${line}`);
  return fault;
}

// A small generator, so that a seed gives the same faults everywhere (Numerical Recipes' constants).
function drawn(seeded) {
  seeded.seed = (Math.imul(seeded.seed, 1664525) + 1013904223) >>> 0;
  return seeded.seed / 2 ** 32;
}

async function control(simulator, faults, began, request, reply) {
  const given = request.body.length > 0 ? JSON.parse(request.body.toString()) : {};
  const own = simulator.controls?.[request.path.slice("/_control/".length)];
  if (own) await own(simulator.state, given);
  else if (request.path === "/_control/set") Object.assign(simulator.state, given);
  else if (request.path === "/_control/fault") faults.waiting.push(given);
  else if (request.path === "/_control/seed") faults.seeded = given.rate > 0 ? given : null;
  else if (request.path === "/_control/reset") {
    for (const key of Object.keys(simulator.state)) delete simulator.state[key];
    Object.assign(simulator.state, structuredClone(began));
    Object.assign(faults, { waiting: [], seeded: null, happened: [] });
  } else if (request.path !== "/_control/state") return send(reply, { status: 404, body: { error: "no such control" } });
  send(reply, { body: { ...simulator.state, faults_happened: faults.happened, faults_waiting: faults.waiting.length } });
}

// application/x-www-form-urlencoded, JSON or multipart/form-data, as {name: value}; a file is a Buffer.
export function form_of(request) {
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("application/json")) return JSON.parse(request.body.toString());
  const boundary = type.match(/^multipart\/form-data; *boundary="?([^";]+)"?$/)?.[1];
  if (!boundary) return Object.fromEntries(new URLSearchParams(request.body.toString()));
  const form = {};
  for (const part of request.body.toString("latin1").split(`--${boundary}`).slice(1, -1)) {
    const [head, ...rest] = part.replace(/^\r\n/, "").split("\r\n\r\n");
    const bytes = Buffer.from(rest.join("\r\n\r\n").replace(/\r\n$/, ""), "latin1");
    const name = head.match(/name="([^"]*)"/)?.[1];
    form[name] = /filename=/.test(head) ? bytes : bytes.toString();
  }
  return form;
}
