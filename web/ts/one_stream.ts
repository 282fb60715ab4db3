/// Live events come by one connection a browser, however many pages it has open: it has few to a server, and the server
/// has many readers. The page that holds the lock follows for all that are in sight, and tells them; when it goes, or is
/// looked at no more, the next one takes over.
const name = "samband-live";
const anything = "*"; // may have changed

interface Said {
    topic?: string; // it changed
    want?: string; // a conversation that a page shows
    asks?: boolean; // a new leader: which conversations are shown?
}

/// Calls `changed` when the lists or that conversation may be other than shown; the answer ends it.
export function followTogether(thread: string | undefined, changed: () => void): () => void {
    const shown = new Set(thread ? [thread] : []); // by all pages, as far as the one that leads has heard
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
        stream?.close();
        stream = new EventSource(`/samtaler/direkte${[...shown].map((id, i) => `${i ? "&" : "?"}samtale=${id}`).join("")}`);
        stream.addEventListener("change", (event) => tell((JSON.parse((event as MessageEvent<string>).data) as { topic: string }).topic));
        stream.addEventListener("open", () => tell(anything)); // whatever came before it stood open
    };
    channel.addEventListener("message", (event: MessageEvent<Said>) => {
        const { topic, want, asks } = event.data;
        if (topic) hear(topic);
        if (asks && thread) say({ want: thread });
        if (!want || !stream || shown.has(want)) return;
        shown.add(want);
        open();
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
        stream?.close();
        channel.close();
        leaving.abort();
    };
}
