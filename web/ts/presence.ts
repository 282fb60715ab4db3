/// Who else has the draft open, whole or as a quick post. The page tells that it is here, and asks, as long as it is looked at.
const every = 15_000; // ms, as here_every_s in src/publishing/presence.h

export function startPresence(form: HTMLFormElement): void {
    const place = form.querySelector<HTMLElement>("[data-here]");
    if (!place) return;
    const tell = async (leaving = false) => {
        const post = /^(\/saker\/[0-9a-f-]{36})\/(?:lagre|kjapp)$/.exec(new URL(form.action).pathname)?.[1];
        if (!post) return; // a new post is nowhere yet
        const body = new URLSearchParams({ _csrf: form.querySelector<HTMLInputElement>("[name=_csrf]")!.value });
        if (leaving) body.set("leaving", "1");
        const answer = await fetch(`${post}/her`, { method: "POST", body, headers: { Accept: "text/html" }, keepalive: leaving }).catch(() => undefined);
        if (leaving || !answer?.ok) return;
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body;
        if (fresh.textContent?.trim() !== place.textContent?.trim()) place.replaceChildren(...fresh.childNodes);
    };
    const soon = () => {
        if (document.visibilityState === "visible") void tell();
    };
    soon();
    window.setInterval(soon, every);
    form.addEventListener("there", soon);
    document.addEventListener("visibilitychange", soon);
    window.addEventListener("pagehide", () => void tell(true));
}
