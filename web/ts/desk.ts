/// The desk of chats: several of them at once, and who waits.
import { replaceQuietly, fetched } from "./live";
import { connection, Talk } from "./talk";

export function startDesk(): void {
    const desk = document.querySelector<HTMLElement>("[data-desk]");
    if (!desk) return;
    const connected = connection();
    const talks = [...desk.querySelectorAll<HTMLElement>("[data-talk]")].map((root) => new Talk(root, connected));
    const queue = desk.querySelector<HTMLElement>("[data-desk-queue]")!;
    const look = async () => {
        for (const talk of talks) void talk.look();
        const fresh = await fetched("/samtaler/prat/koe");
        connected(fresh !== undefined);
        if (fresh) replaceQuietly(queue, fresh);
    };
    let timer = 0;
    const soon = () => {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => void look(), 100);
    };
    const stream = new EventSource("/samtaler/prat/direkte");
    stream.addEventListener("open", soon);
    stream.addEventListener("change", (event) => {
        const { topic } = JSON.parse((event as MessageEvent<string>).data) as { topic: string };
        const writes = /^chat:(.*):de$/.exec(topic)?.[1];
        if (writes) talks.find((talk) => talk.id === writes)?.otherWrites();
        else soon();
    });
    window.setInterval(soon, 15_000); // waiting times grow, and another server's news come
    window.addEventListener("online", soon);
    window.addEventListener("pagehide", () => stream.close());
}
