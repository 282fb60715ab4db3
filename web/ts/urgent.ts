/// Haster: counts whom it reaches and what it would say while one types, and what waits is looked at again until it is
/// out. Without this the server counts when the button is pressed.
const countAfter = 300; // ms without a key
const lookAgain = 5_000;

export function startUrgent(): void {
    const form = document.querySelector<HTMLFormElement>("form[data-urgent]");
    if (form) new Counter(form);
    if (document.querySelector("[data-urgent-waits]")) window.setTimeout(() => void lookIfOut(), lookAgain);
}

/// The page is made anew when something has happened, and not before: what is typed meanwhile stays.
async function lookIfOut(): Promise<void> {
    const answer = await fetch(location.pathname, { headers: { Accept: "application/json" } }).catch(() => undefined);
    const now = answer?.ok ? ((await answer.json()) as { state: string }).state : "waiting";
    if (now !== "waiting" && now !== "asked") location.reload();
    else window.setTimeout(() => void lookIfOut(), lookAgain);
}

class Counter {
    private timer = 0;
    private asked = 0;

    constructor(private readonly form: HTMLFormElement) {
        form.addEventListener("input", () => {
            window.clearTimeout(this.timer);
            this.timer = window.setTimeout(() => void this.count(), countAfter);
        });
    }

    /// The newest answer alone is shown.
    private async count(): Promise<void> {
        const asked = ++this.asked;
        const body = new URLSearchParams();
        for (const [name, value] of new FormData(this.form))
            if (typeof value === "string" && !["request_id", "despite"].includes(name)) body.append(name, value);
        const answer = await fetch(this.form.dataset.urgent!, { method: "POST", body, headers: { Accept: "text/html" } }).catch(() => undefined);
        if (!answer?.ok || asked !== this.asked) return;
        const panel = this.form.querySelector("[data-urgent-panel]");
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body;
        if (asked === this.asked) panel?.replaceChildren(...fresh.childNodes);
    }
}
