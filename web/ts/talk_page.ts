// The resident's chat. The page works without this; with it, what we say comes by itself, and what is written is sent
// when there is a connection. That the page is there is told, so that who has the chat knows.
import { connection, Talk } from "./talk";

const every = 15_000; // ms, as seen_every_s in src/chat/limits.h
const root = document.querySelector<HTMLElement>("[data-talk]");
if (root && root.dataset.state !== "ended") start(root);

function start(root: HTMLElement): void {
    const path = root.dataset.path!;
    const connected = connection();
    const here = async (doing: string) => {
        const answer = await fetch(`${path}/her`, { method: "POST", body: new URLSearchParams({ doing }), headers: { Accept: "text/html" } }).catch(() => undefined);
        connected(answer !== undefined);
        if (answer?.ok && !answer.redirected) talk.take(await answer.text());
    };
    const talk = new Talk(root, connected, (doing) => void here(doing));
    const title = document.title;
    follow(path, talk, connected);
    void here("reads");
    window.setInterval(() => void here("reads"), every);
    window.addEventListener("online", () => void talk.look());
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") document.title = title;
    });
    window.addEventListener("pagehide", () => navigator.sendBeacon(`${path}/her`, new URLSearchParams({ doing: "leaves" })));
    window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());
}

/// Only that something is new is told; what it is, is fetched. A stream that broke is opened again by the browser, or
/// here where the browser has given up.
function follow(path: string, talk: Talk, connected: (on: boolean) => void): void {
    const stream = new EventSource(`${path}/direkte`);
    stream.addEventListener("open", () => {
        connected(true);
        void talk.look();
    });
    stream.addEventListener("change", (event) => {
        const { topic } = JSON.parse((event as MessageEvent<string>).data) as { topic: string };
        if (topic.endsWith(":vi")) talk.otherWrites();
        else void talk.look();
    });
    stream.addEventListener("error", () => {
        if (stream.readyState !== EventSource.CLOSED) return;
        window.setTimeout(() => follow(path, talk, connected), 5_000 + Math.random() * 5_000);
    });
    window.addEventListener("pagehide", () => stream.close());
}
