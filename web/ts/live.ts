/// Pages that renew themselves: the server says that something changed, never what, and the page asks for what it shows.
/// [data-live=ADDRESS] is replaced by what stands at that address; "changed" on the document tells everybody else here.
/// A page that nobody looks at listens to nothing: the browser has few connections, and it asks again when it is shown.
import { followTogether } from "./one_stream";

const wait = 150; // ms: what comes together is fetched once

export function startLive(): void {
    const thread = document.querySelector<HTMLElement>("[data-thread]")?.dataset.thread;
    const parts = () => [...document.querySelectorAll<HTMLElement>("[data-live]")];
    if (!thread && !parts().length) return;
    let end: (() => void) | undefined;
    let timer = 0;
    const changed = () => {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => {
            for (const part of parts()) void renew(part);
            document.dispatchEvent(new Event("changed"));
        }, wait);
    };
    const follow = () => {
        if (document.visibilityState !== "visible") {
            end?.();
            end = undefined;
        } else {
            end ??= followTogether(thread, changed);
        }
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    window.addEventListener("pagehide", () => end?.());
    window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());
}

export async function fetched(address: string): Promise<HTMLElement | undefined> {
    const answer = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => undefined);
    if (!answer?.ok || answer.redirected) return undefined;
    return new DOMParser().parseFromString(await answer.text(), "text/html").body;
}

async function renew(part: HTMLElement): Promise<void> {
    const fresh = await fetched(part.dataset.live ?? "");
    if (fresh) replaceQuietly(part, fresh);
}

/// What one reads stays where it is, what is ticked stays ticked, and the focus where it was.
export function replaceQuietly(shown: HTMLElement, fresh: HTMLElement): void {
    const marks = (within: HTMLElement) => within.innerHTML.replace(/name="request_id" value="[^"]*"|data-(?:goes|ends)="\d+"|<strong data-goes-says.*?<\/strong>/g, "");
    const said = marks(fresh);
    if (shown.dataset.said === said || marks(shown) === said) return;
    const ticked = new Set([...shown.querySelectorAll<HTMLInputElement>("input[type=checkbox]:checked")].map(idOf));
    const focused = shown.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
    const anchor = anchorIn(shown);
    const box = scrollerOf(shown);
    const stood = anchor?.getBoundingClientRect().top ?? 0;
    const address = focused?.getAttribute("href") ?? (focused instanceof HTMLInputElement ? idOf(focused) : undefined);
    shown.replaceChildren(...fresh.childNodes);
    shown.dataset.said = said;
    for (const input of shown.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) input.checked = ticked.has(idOf(input));
    if (address)
        [...shown.querySelectorAll<HTMLElement>("a[href], input")]
            .find((it) => it.getAttribute("href") === address || (it instanceof HTMLInputElement && idOf(it) === address))
            ?.focus({ preventScroll: true });
    const now = anchor && shown.querySelector<HTMLElement>(`[data-thread-line="${anchor.dataset.threadLine}"]`);
    if (now) box.scrollTop += now.getBoundingClientRect().top - stood;
}

/// Of "id.version" the id: another version is the same line.
function idOf(input: HTMLInputElement): string {
    return `${input.name}=${input.value.split(".")[0]}`;
}

/// The first line that is in sight.
function anchorIn(shown: HTMLElement): HTMLElement | undefined {
    return [...shown.querySelectorAll<HTMLElement>("[data-thread-line]")].find((line) => line.getBoundingClientRect().bottom > 0);
}

function scrollerOf(shown: HTMLElement): Element {
    const own = shown.closest(".inbox-list");
    return own && own.scrollHeight > own.clientHeight ? own : (document.scrollingElement ?? document.documentElement);
}
