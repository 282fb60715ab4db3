/// A conversation that stands open: who else is there, what has come while one wrote, and the draft that is kept as one
/// types. Without this the page shows how it was when it was loaded, and the server warns when one sends.
import { fetched, replaceQuietly } from "./live";

const hereEvery = 15_000; // ms, as here_every_s in src/dialogue/limits.h
const writesFor = 20_000; // so long after the last key somebody still writes
const keepAfter = 1_500; // ms without a key
const retryAfter = 8_000;

export function startThread(): void {
    const page = document.querySelector<HTMLElement>("[data-thread]");
    if (!page) return;
    const field = page.querySelector<HTMLTextAreaElement>("[data-answer] textarea[name=text]");
    const presence = new Presence(page);
    presence.start();
    field?.addEventListener("input", () => presence.typed());
    const form = field?.form;
    if (field && form?.dataset.draft) new Keeper(form, field).start();
    document.addEventListener("changed", () => void renew(page));
    page.addEventListener("click", (event) => {
        if ((event.target as Element).closest("[data-read] button")) hasRead(page);
    });
    offerRead(page);
}

/// The newer entries stand where they belong; what one writes stays as it is.
async function renew(page: HTMLElement): Promise<void> {
    const shows = new URLSearchParams(location.search).get("vis"); // a mail as its sender made it stays so
    const body = await fetched(`${page.dataset.news}&siden=${page.dataset.shown}${shows ? `&vis=${encodeURIComponent(shows)}` : ""}`);
    const fresh = body?.querySelector<HTMLElement>("[data-version]");
    if (!fresh) return;
    if (!new URLSearchParams(location.search).has("eldre") && !page.querySelector("#del")) mergeEntries(page, fresh);
    for (const part of fresh.querySelectorAll<HTMLElement>("[data-part]")) {
        const shown = page.querySelector<HTMLElement>(`[data-part="${part.dataset.part}"]`);
        if (shown) replaceQuietly(shown, part);
    }
    const band = page.querySelector<HTMLElement>("[data-band]");
    const said = fresh.querySelector<HTMLElement>("[data-band]");
    if (!band || !said) return;
    page.dataset.freshVersion = fresh.dataset.version;
    page.dataset.freshShown = fresh.dataset.shown;
    if (!said.textContent?.trim()) return band.children.length ? undefined : hasRead(page);
    if (band.textContent !== said.textContent) band.replaceChildren(...said.childNodes);
    offerRead(page);
}

/// Whoever says so has read what came: what is sent from now on answers that too.
function hasRead(page: HTMLElement): void {
    const { freshVersion, freshShown } = page.dataset;
    if (freshVersion)
        for (const input of document.querySelectorAll<HTMLInputElement>("input[name=seen_version]")) input.value = freshVersion;
    if (freshShown) {
        page.dataset.shown = freshShown;
        for (const input of document.querySelectorAll<HTMLInputElement>("input[name=shown_at]")) input.value = freshShown;
    }
    const band = page.querySelector<HTMLElement>("[data-band]");
    if (!band?.children.length) return;
    band.replaceChildren();
    page.querySelector<HTMLElement>("[data-answer] textarea[name=text]")?.focus();
}

/// The button that puts the band away does nothing without this script.
function offerRead(page: HTMLElement): void {
    for (const offer of page.querySelectorAll<HTMLElement>("[data-read]")) offer.hidden = false;
}

function mergeEntries(page: HTMLElement, fresh: HTMLElement): void {
    const list = page.querySelector<HTMLElement>(".entries");
    if (!list) return;
    let before: Element | null = null;
    for (const entry of [...fresh.querySelectorAll<HTMLElement>(".entries > .entry")]) {
        const shown: HTMLElement | null = document.getElementById(entry.id);
        if (!shown) {
            if (before) before.after(entry);
            else list.prepend(entry);
            entry.setAttribute("data-new", "");
            before = entry;
            continue;
        }
        if (shown.innerHTML !== entry.innerHTML && !shown.contains(document.activeElement)) shown.replaceChildren(...entry.childNodes);
        before = shown;
    }
}

class Presence {
    private last = 0; // when a key was pressed
    private said = "";

    constructor(private readonly page: HTMLElement) {}

    start(): void {
        const soon = () => void this.tell();
        soon();
        window.setInterval(soon, hereEvery);
        document.addEventListener("visibilitychange", soon);
        window.addEventListener("pagehide", () => void this.say("leaves"));
    }

    typed(): void {
        this.last = Date.now();
        if (this.said !== "writes") void this.tell();
    }

    private async tell(): Promise<void> {
        if (document.visibilityState === "visible") await this.say(Date.now() - this.last < writesFor ? "writes" : "reads");
    }

    private async say(doing: "reads" | "writes" | "leaves"): Promise<void> {
        const csrf = this.page.querySelector<HTMLInputElement>("[name=_csrf]")?.value;
        if (!csrf) return;
        this.said = doing;
        const answer = await fetch(`/samtaler/${this.page.dataset.thread}/her`, {
            method: "POST", body: new URLSearchParams({ _csrf: csrf, doing }), headers: { Accept: "text/html" }, keepalive: doing === "leaves",
        }).catch(() => undefined);
        const place = this.page.querySelector<HTMLElement>("[data-part=here]");
        if (doing === "leaves" || !answer?.ok || !place) return;
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body;
        if (fresh.textContent?.trim() !== place.textContent?.trim()) place.replaceChildren(...fresh.childNodes);
    }
}

/// One at a time; what could not be kept is tried again.
class Keeper {
    private timer = 0;
    private running = false;
    private sent = new AbortController(); // what is sent is no draft any more
    private kept: string;

    constructor(private readonly form: HTMLFormElement, private readonly field: HTMLTextAreaElement) {
        this.kept = field.value;
    }

    start(): void {
        this.field.addEventListener("input", () => this.soon(keepAfter));
        this.field.addEventListener("blur", () => this.soon(0));
        this.form.addEventListener("submit", () => {
            window.clearTimeout(this.timer);
            this.sent.abort();
        });
        window.addEventListener("pagehide", () => void this.keep());
    }

    private soon(after: number): void {
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => void this.keep(), after);
    }

    private async keep(): Promise<void> {
        const text = this.field.value;
        if (text === this.kept || this.sent.signal.aborted) return;
        if (this.running) return this.soon(keepAfter);
        this.running = true;
        const csrf = this.form.querySelector<HTMLInputElement>("[name=_csrf]")!.value;
        const answer = await fetch(this.form.dataset.draft!, {
            method: "POST", body: new URLSearchParams({ _csrf: csrf, text }), headers: { Accept: "application/json" }, keepalive: text.length < 20_000, signal: this.sent.signal,
        }).catch(() => undefined);
        this.running = false;
        if (answer?.ok) this.kept = text;
        this.say(answer?.ok ? `${this.form.dataset.saved} ${new Date().toLocaleTimeString("nb-NO", { hour: "2-digit", minute: "2-digit" })}` : this.form.dataset.unsaved);
        if (!answer?.ok) this.soon(retryAfter);
        else if (this.field.value !== text) this.soon(keepAfter);
    }

    private say(text = ""): void {
        const state = this.form.querySelector<HTMLElement>("[data-draft-state]");
        if (state) state.textContent = text;
    }
}
