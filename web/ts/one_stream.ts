/// Live events come by one connection a browser, however many pages it has open: it has few to a server, and the server
/// has many readers. The page that holds the lock follows for all that are in sight, and tells them; when it goes, or is
/// looked at no more, the next one takes over.
const name = "samband-live";
const anything = "*"; // may have changed
const most = 20; // conversations that the server follows for one browser: it heeds the first of them
const leastWait = 5_000; // ms, before what the server refused is asked for again: many ask when it starts anew
const spreadWait = 10_000;

interface Said {
    topic?: string; // it changed
    want?: string; // a conversation that a page shows
    unwant?: string; // … and shows no more: whoever else shows it says so
    asks?: boolean; // a new leader: which conversations are shown?
}

/// Calls `changed` when the lists or that conversation may be other than shown; the answer ends it.
export function followTogether(thread: string | undefined, changed: () => void): () => void {
    const shown = new Set(thread ? [thread] : []); // by all pages, as far as the one that leads has heard; the newest last
    let followed: string[] = []; // by the stream that stands open
    let again = 0;
    const leaving = new AbortController();
    const channel = new BroadcastChannel(name);
    let stream: EventSource | undefined;
    const hear = (topic: string) => {
        if (topic === anything || topic === "inbox" || topic === `thread:${thread}`) changed();
    };
    const tell = (topic: string) => {
        hear(topic);
        say({ topic });
    };
    const say = (said: Said) => channel.postMessage(said);
    const open = () => {
        window.clearTimeout(again);
        stream?.close();
        followed = [...shown].reverse().slice(0, most);
        const opened = new EventSource(`/samtaler/direkte${followed.map((id, i) => `${i ? "&" : "?"}samtale=${id}`).join("")}`);
        stream = opened;
        stream.addEventListener("change", (event) => tell((JSON.parse((event as MessageEvent<string>).data) as { topic: string }).topic));
        stream.addEventListener("open", () => tell(anything)); // whatever came before it stood open
        // A lost connection is made again by the browser; after any answer but 200 it gives up.
        stream.addEventListener("error", () => {
            if (stream !== opened || opened.readyState !== EventSource.CLOSED) return;
            again = window.setTimeout(open, leastWait + Math.random() * spreadWait);
        });
    };
    channel.addEventListener("message", (event: MessageEvent<Said>) => {
        const { topic, want, unwant, asks } = event.data;
        if (topic) hear(topic);
        if (thread && (asks || unwant === thread)) say({ want: thread });
        if (!stream) return;
        if (unwant && unwant !== thread) shown.delete(unwant);
        if (!want) return;
        shown.delete(want);
        shown.add(want);
        if (!followed.includes(want)) open();
    });
    const lead = () => {
        open();
        say({ asks: true });
        return new Promise<void>((go) => leaving.signal.addEventListener("abort", () => go()));
    };
    changed(); // it may be another's stream that stands open already
    if (thread) say({ want: thread });
    // A site without TLS has no locks: there each page follows for itself.
    if ("locks" in navigator) void navigator.locks.request(name, { signal: leaving.signal }, lead).catch(() => undefined);
    else open();
    return () => {
        if (thread) say({ unwant: thread });
        window.clearTimeout(again);
        stream?.close();
        channel.close();
        leaving.abort();
    };
}
