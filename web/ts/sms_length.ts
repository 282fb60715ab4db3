/// data-sms-length="ADDRESS" on a field: how much room its text takes as SMS stands below it while one types, as the
/// server counts it. Without this it stands there as it was when the page was made.
const readAfter = 300; // ms without a key

export function startSmsLength(root: ParentNode): void {
    for (const field of root.querySelectorAll<HTMLTextAreaElement>("textarea[data-sms-length]")) {
        let timer = 0;
        let asked = 0;
        const read = async () => {
            const turn = ++asked;
            const place = field.form?.querySelector<HTMLElement>(`[data-sms-length-of="${field.name}"]`);
            const csrf = field.form?.querySelector<HTMLInputElement>("[name=_csrf]");
            if (!place || !csrf) return;
            const body = new URLSearchParams({ _csrf: csrf.value, text: field.value });
            const answer = await fetch(field.dataset.smsLength!, { method: "POST", body, headers: { Accept: "text/html" } }).catch(() => undefined);
            if (!answer?.ok || turn !== asked) return; // an older answer, or none: what stands there stays
            const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body;
            if (place.textContent !== fresh.textContent) place.replaceChildren(...fresh.childNodes);
        };
        field.addEventListener("input", () => {
            window.clearTimeout(timer);
            timer = window.setTimeout(() => void read(), readAfter);
        });
    }
}
