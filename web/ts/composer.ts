/// The composer: saves while one writes, keeps "Før den kan ut" fresh, helps with Markdown, and shows where a finding is.
import { mergeChannelForms } from "./channel_forms";
import { startKinds } from "./kinds";
import { startPresence } from "./presence";
import { startPictures } from "./pictures";
import { toolbar } from "./toolbar";
import { replaceSpan, showSpan } from "./span";

const saveAfter = 1500; // ms without a key
const readAfter = 300;
const retryAfter = 8000;
const acts = ["reason", "due", "note", "picture_pick", "picture_file", "merging", "take", "plain"]; // fields of one press, not of what is written

export function startComposer(): void {
    const form = document.querySelector<HTMLFormElement>("form[data-composer]");
    if (!form) return;
    toolbar(form);
    startPictures(form);
    startKinds(form);
    startPresence(form);
    const saver = form.hasAttribute("data-autosave") ? new Saver(form) : undefined;
    const reader = new Reader(form);
    showButtons(document);
    form.addEventListener("input", (event) => {
        const name = (event.target as HTMLInputElement).name;
        if (acts.includes(name)) return; // of an act, not of the text
        reader.soon();
        saver?.soon();
    });
    form.addEventListener("submit", () => saver?.stop());
    document.addEventListener("click", (event) => {
        const button = (event.target as Element).closest<HTMLButtonElement>("button[data-replace]");
        if (button) replaceSpan(button);
        const own = (event.target as Element).closest<HTMLButtonElement>("button[data-own-word]");
        if (own) void addOwnWord(form, own, reader);
        const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-span]");
        if (link && showSpan(link)) event.preventDefault();
    });
}

/// Puts the word into the municipality's own list, and reads the text again: then it is marked no more.
async function addOwnWord(form: HTMLFormElement, button: HTMLButtonElement, reader: Reader): Promise<void> {
    const csrf = form.querySelector<HTMLInputElement>("[name=_csrf]")!.value;
    const body = new URLSearchParams({ _csrf: csrf, word: button.dataset.ownWord ?? "" });
    button.disabled = true;
    const answer = await fetch("/ord-og-nummer/ord", { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => undefined);
    button.disabled = false;
    if (!answer?.ok) return sayFailed(button, answer);
    form.querySelector<HTMLElement>("[data-panel]")?.focus();
    reader.soon();
}

/// Beside the button, in the server's words if it answered; the page stays, with all that is typed.
async function sayFailed(button: HTMLButtonElement, answer: Response | undefined): Promise<void> {
    const problem = (await answer?.json().catch(() => undefined)) as { detail?: string } | undefined;
    const said = button.parentElement?.querySelector("[data-fault]") ?? document.createElement("p");
    said.className = "fault";
    said.setAttribute("data-fault", "");
    said.setAttribute("role", "alert");
    button.after(said);
    said.textContent = problem?.detail ?? button.dataset.failed ?? "";
    button.focus(); // lost it while it was disabled
}

/// They do nothing without this script, so they come hidden.
function showButtons(within: Document): void {
    for (const part of within.querySelectorAll("[data-part]"))
        for (const button of part.querySelectorAll<HTMLButtonElement>("[data-replace], [data-own-word]")) button.hidden = false;
}

/// What stands in the form, without what belongs to one press of a button.
function typed(form: HTMLFormElement): URLSearchParams {
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form))
        if (typeof value === "string" && !["request_id", "then", ...acts].includes(name)) data.append(name, value);
    return data;
}

class Saver {
    private timer = 0;
    private running = false;
    private again = false;
    private stopped = false;

    constructor(private readonly form: HTMLFormElement) {}

    soon(after = saveAfter): void {
        window.clearTimeout(this.timer);
        if (!this.stopped) this.timer = window.setTimeout(() => void this.save(), after);
    }

    stop(): void {
        this.stopped = true;
        window.clearTimeout(this.timer);
    }

    /// One at a time: each save says which version it saw.
    private async save(): Promise<void> {
        if (this.running) {
            this.again = true;
            return;
        }
        this.running = true;
        this.say(this.form.dataset.saving);
        try {
            await this.saved(await fetch(this.form.action, { method: "POST", body: typed(this.form), headers: { Accept: "application/json" } }));
        } catch {
            this.say(this.form.dataset.unsaved, "stop");
            this.soon(retryAfter);
        }
        this.running = false;
        if (this.again) this.soon(0);
        this.again = false;
    }

    private async saved(answer: Response): Promise<void> {
        if (answer.status === 409) {
            this.stop();
            this.say(this.form.dataset.conflict, "stop");
            return;
        }
        if (!answer.ok) throw new Error(String(answer.status));
        const { id, version } = (await answer.json()) as { id: string; version: number };
        this.form.querySelector<HTMLInputElement>("[name=seen_version]")!.value = String(version);
        if (!new URL(this.form.action).pathname.includes(id)) this.nowThere(id);
        const clock = new Date().toLocaleTimeString("nb-NO", { hour: "2-digit", minute: "2-digit" });
        this.say(`${this.form.dataset.saved} ${clock}`);
    }

    /// A new post has an address from its first save on.
    private nowThere(id: string): void {
        const quick = this.form.dataset.face === "kjapp";
        this.form.action = quick ? `/saker/${id}/kjapp` : `/saker/${id}/lagre`;
        this.form.dataset.reading = quick ? `/saker/${id}/kjapp/lesing` : `/saker/${id}/lesing`;
        this.form.dispatchEvent(new Event("there"));
        history.replaceState(null, "", quick ? `/saker/${id}/kjapp` : `/saker/${id}`);
    }

    private say(text = "", level = ""): void {
        const state = this.form.querySelector<HTMLElement>("[data-save-state]");
        if (!state) return;
        state.textContent = text;
        state.dataset.level = level;
    }
}

class Reader {
    private timer = 0;
    private asked = 0;

    constructor(private readonly form: HTMLFormElement) {}

    soon(): void {
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => void this.read(), readAfter);
    }

    private async read(): Promise<void> {
        const turn = ++this.asked;
        const answer = await fetch(this.form.dataset.reading ?? "", { method: "POST", body: typed(this.form), headers: { Accept: "text/html" } }).catch(() => undefined);
        if (!answer?.ok || turn !== this.asked) return; // an older answer, or none: what stands there stays
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        showButtons(fresh);
        const parts = [...fresh.querySelectorAll<HTMLElement>("[data-part]")];
        mergeChannelForms(this.form, fresh);
        for (const part of parts) replacePart(this.form, part);
    }
}

/// Only what says something else is replaced, and what was opened and typed there stays so.
function replacePart(form: HTMLFormElement, fresh: HTMLElement): void {
    const shown = form.querySelector<HTMLElement>(`[data-part="${fresh.dataset.part}"]`);
    if (!shown || shown === fresh || shown.innerHTML === fresh.innerHTML || shown.dataset.said === fresh.innerHTML) return;
    const said = fresh.innerHTML;
    const focused = shown.contains(document.activeElement) ? (document.activeElement as HTMLInputElement) : undefined;
    for (const old of shown.querySelectorAll<HTMLInputElement>("input[id], select[id]")) {
        const input = fresh.querySelector<HTMLInputElement>(`#${old.id}`);
        if (input) input.value = old.value;
    }
    for (const old of shown.querySelectorAll<HTMLDetailsElement>("details[data-keep][open]"))
        fresh.querySelector<HTMLDetailsElement>(`details[data-keep="${old.dataset.keep}"]`)?.setAttribute("open", "");
    shown.replaceChildren(...fresh.childNodes);
    shown.dataset.said = said;
    if (focused) sameControl(shown, focused)?.focus();
}

function sameControl(part: HTMLElement, was: HTMLElement): HTMLElement | null {
    if (was.id) return part.querySelector<HTMLElement>(`#${was.id}`);
    const value = was.getAttribute("value");
    return value ? part.querySelector<HTMLElement>(`[name="${was.getAttribute("name")}"][value="${value}"]`) : null;
}
