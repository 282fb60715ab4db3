/// One chat on a page, the resident's or ours: what is new is fetched and added, what is written is sent without a new
/// page, also when the connection comes back. Each message has an id of its own, by which it is stored once.
interface Waiting {
    id: string;
    text: string;
}

export class Talk {
    private readonly log: HTMLElement;
    private readonly list: HTMLElement;
    private readonly form: HTMLFormElement | null;
    private readonly path: string;
    private readonly ours: boolean;
    private waiting: Waiting[] = [];
    private sending = false;
    private retry = 0;
    private pause = 1_000; // ms until it is tried again
    private told = 0;
    private writes = 0;

    constructor(private readonly root: HTMLElement, private readonly connected: (on: boolean) => void, private readonly here?: (doing: string) => void) {
        this.log = root.querySelector("[data-talk-log]")!;
        this.list = this.log.querySelector("ol")!;
        this.form = root.querySelector("form[data-talk-form]");
        this.path = root.dataset.path!;
        this.ours = root.dataset.ours !== undefined;
        this.waiting = this.kept();
        for (const one of this.waiting) this.show(one);
        this.toEnd();
        root.querySelector<HTMLElement>("[data-talk-look]")?.setAttribute("hidden", "");
        this.form?.addEventListener("submit", (event) => this.submit(event));
        this.box()?.addEventListener("input", () => this.tellWriting());
        this.box()?.addEventListener("keydown", (event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            this.form!.requestSubmit();
        });
        window.addEventListener("online", () => void this.send());
        void this.send();
    }

    get id(): string {
        return this.root.id.replace(/^p-/, "");
    }

    /// Asks for what has come since the last line that stands here.
    async look(): Promise<void> {
        const last = [...this.list.querySelectorAll<HTMLElement>("[data-line]")].at(-1)?.dataset.line ?? "";
        const answer = await fetch(`${this.path}/nytt?etter=${last}`, { headers: { Accept: "text/html" } }).catch(() => undefined);
        this.connected(answer !== undefined);
        if (!answer?.ok || answer.redirected) return;
        this.take(await answer.text());
    }

    /// Puts a fragment where it stands. A chat that changed its state is another page.
    take(html: string): void {
        const fresh = new DOMParser().parseFromString(html, "text/html").body.querySelector<HTMLElement>("[data-state]");
        if (!fresh) return;
        const state = fresh.dataset.state!;
        const ends = state === "ended" || (this.ours && state !== "taken");
        if (ends && state !== this.root.dataset.state && !this.box()?.value.trim() && !this.waiting.length) return window.location.reload();
        this.root.dataset.state = state;
        const status = this.root.querySelector("[data-talk-status]");
        const said = fresh.querySelector("[data-talk-status]");
        if (status && said && status.textContent?.trim() !== said.textContent?.trim()) status.replaceChildren(...said.childNodes);
        const known = new Map([...this.list.querySelectorAll<HTMLElement>("[data-line]")].map((line) => [line.dataset.line, line]));
        const lines = [...fresh.querySelectorAll<HTMLElement>("li[data-line]")];
        const news = lines.filter((line) => !known.has(line.dataset.line));
        for (const line of lines) { // what was said, and is no more
            const shown = known.get(line.dataset.line);
            if (shown && shown.innerHTML !== line.innerHTML) shown.replaceChildren(...line.childNodes);
        }
        for (const line of news) this.add(line, fresh);
        this.storedAlready(news);
        if (!news.length) return;
        if (news.some((line) => line.classList.contains("ours") !== this.ours)) this.stopWriting();
        this.toEnd();
        if (document.visibilityState !== "visible" && news.some((line) => line.classList.contains("ours") !== this.ours))
            document.title = `(${this.root.dataset.said}) ${document.title.replace(/^\(.*?\) /, "")}`;
    }

    /// Where it belongs among those that stand here: what was stored elsewhere may come a moment late.
    private add(line: HTMLElement, fresh: HTMLElement): void {
        const all = [...fresh.querySelectorAll<HTMLElement>("li[data-line]")];
        const next = [...this.list.querySelectorAll<HTMLElement>("[data-line]")].find((it) => (it.querySelector("time")?.dateTime ?? "") > (line.querySelector("time")?.dateTime ?? ""));
        this.list.insertBefore(line, (all.at(-1) === line ? undefined : next) ?? this.list.querySelector("[data-sending]"));
    }

    /// What was sent and is seen to be stored before its own answer is back stands once.
    private storedAlready(news: HTMLElement[]): void {
        for (const line of news.filter((it) => it.classList.contains("ours") === this.ours)) {
            const text = line.querySelector(".said")?.textContent?.trim() ?? "";
            const one = this.waiting.find((it) => text.endsWith(it.text));
            if (one) this.list.querySelector(`[data-sending="${one.id}"]`)?.remove();
        }
    }

    /// The other one writes just now; what it says is not told.
    otherWrites(): void {
        const place = this.root.querySelector<HTMLElement>("[data-talk-writes]");
        if (!place) return;
        place.textContent = place.dataset.says ?? "";
        window.clearTimeout(this.writes);
        this.writes = window.setTimeout(() => this.stopWriting(), 6_000);
    }

    private stopWriting(): void {
        const place = this.root.querySelector<HTMLElement>("[data-talk-writes]");
        if (place?.textContent) place.textContent = "";
    }

    private box(): HTMLTextAreaElement | null {
        return this.form?.querySelector("textarea") ?? null;
    }

    private tellWriting(): void {
        if (Date.now() - this.told < 3_000) return;
        this.told = Date.now();
        if (this.here) return this.here("writes");
        const body = new URLSearchParams({ _csrf: this.form!.querySelector<HTMLInputElement>("[name=_csrf]")!.value });
        void fetch(`${this.path}/skriver`, { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => undefined);
    }

    /// A button that leads elsewhere (a ready text) is let through.
    private submit(event: SubmitEvent): void {
        if ((event.submitter as HTMLButtonElement | null)?.formAction && (event.submitter as HTMLButtonElement).hasAttribute("formaction")) return;
        event.preventDefault();
        const box = this.box()!;
        const text = box.value.trim();
        this.fault("");
        if (!text) return box.focus();
        const one = { id: uuid(), text };
        this.waiting.push(one);
        this.keep();
        this.show(one);
        box.value = "";
        box.focus();
        this.toEnd();
        void this.send();
    }

    private show(one: Waiting): void {
        const line = document.createElement("li");
        line.dataset.sending = one.id;
        if (this.ours) line.className = "ours";
        const head = document.createElement("p");
        head.className = "row";
        const who = document.createElement("strong");
        who.textContent = this.log.dataset.you ?? "";
        const state = document.createElement("small");
        state.textContent = this.log.dataset.waits ?? "";
        head.append(who, state);
        const said = document.createElement("p");
        said.className = "said";
        said.textContent = one.text;
        line.append(head, said);
        this.list.append(line);
    }

    /// One after the other, in order; what did not arrive is tried again with the same id.
    private async send(): Promise<void> {
        if (this.sending || !this.form) return;
        this.sending = true;
        window.clearTimeout(this.retry);
        while (this.waiting.length && (await this.sendOne(this.waiting[0]!)));
        this.sending = false;
        if (!this.waiting.length) return;
        this.retry = window.setTimeout(() => void this.send(), this.pause);
        this.pause = Math.min(this.pause * 2, 15_000);
    }

    private async sendOne(one: Waiting): Promise<boolean> {
        const body = new URLSearchParams({ request_id: one.id, [this.ours ? "text" : "message"]: one.text });
        const csrf = this.form!.querySelector<HTMLInputElement>("[name=_csrf]");
        if (csrf) body.set("_csrf", csrf.value);
        if (this.form!.querySelector<HTMLInputElement>("[name=despite_advice]")?.checked) body.set("despite_advice", "1");
        const answer = await fetch(this.form!.getAttribute("action")!.split("#")[0]!, { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => undefined);
        this.connected(answer !== undefined);
        if (!answer || answer.status === 429 || answer.status >= 500) return false;
        if (!answer.ok) return this.refused(one, await answer.json().catch(() => ({})));
        this.pause = 1_000;
        await this.look(); // the line that is stored comes before the one that waits goes
        this.drop(one);
        return true;
    }

    /// It goes back into the box with what is wrong, and stands in the log no more.
    private refused(one: Waiting, problem: { detail?: string; fields?: { says: string }[] }): boolean {
        this.drop(one);
        const box = this.box()!;
        box.value = box.value.trim() ? `${one.text}\n${box.value}` : one.text;
        this.fault(problem.fields?.[0]?.says ?? problem.detail ?? this.log.dataset.failed ?? "");
        box.focus();
        return true;
    }

    private fault(says: string): void {
        const place = this.root.querySelector<HTMLElement>("[data-talk-fault]");
        if (!place) return;
        place.hidden = !says;
        place.textContent = says;
    }

    private drop(one: Waiting): void {
        this.waiting = this.waiting.filter((it) => it.id !== one.id);
        this.keep();
        this.list.querySelector(`[data-sending="${one.id}"]`)?.remove();
    }

    /// Survives a reload of this page in this tab, and nothing else.
    private keep(): void {
        try {
            if (this.waiting.length) sessionStorage.setItem(this.path, JSON.stringify(this.waiting));
            else sessionStorage.removeItem(this.path);
        } catch {
            // a browser that keeps nothing: it is sent from this page alone
        }
    }

    private kept(): Waiting[] {
        try {
            return JSON.parse(sessionStorage.getItem(this.path) ?? "[]") as Waiting[];
        } catch {
            return [];
        }
    }

    private toEnd(): void {
        this.log.scrollTop = this.log.scrollHeight;
    }
}

/// Says how the connection stands, in words. While the browser says that there is none, an answer that was on its way
/// already says nothing.
export function connection(): (on: boolean) => void {
    const place = document.querySelector<HTMLElement>("[data-talk-line]");
    let was: boolean | undefined;
    let gone = false;
    const tell = (asked: boolean) => {
        const on = asked && !gone;
        if (!place || on === was) return;
        was = on;
        place.dataset.is = on ? "on" : "off";
        place.textContent = (on ? place.dataset.on : place.dataset.off) ?? "";
    };
    window.addEventListener("offline", () => {
        gone = true;
        tell(false);
    });
    window.addEventListener("online", () => (gone = false));
    return tell;
}

/// Time first, as the ids of the house (RFC 9562 § 5.7).
function uuid(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    let now = Date.now();
    for (let at = 5; at >= 0; at--, now = Math.floor(now / 256)) bytes[at] = now % 256;
    bytes[6] = (bytes[6]! & 0x0f) | 0x70;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
