/// The answer box: what stands in the way as one types, a ready text put in where the cursor stands, and the seconds in
/// which an answer can be taken back. Without this the server does the same when a button is pressed.
const readAfter = 400; // ms without a key

export function startAnswer(): void {
    const form = document.querySelector<HTMLFormElement>("[data-answer] form[data-reading]");
    countDown();
    if (!form) return;
    const field = form.querySelector<HTMLTextAreaElement>("textarea[name=text]")!;
    const reader = new Reader(form);
    field.addEventListener("input", () => reader.soon());
    form.querySelector("[name=category]")?.addEventListener("change", () => reader.soon());
    if (field.value) reader.soon();
    searchTexts(form);
    form.querySelector<HTMLButtonElement>("[data-insert]")?.addEventListener("click", (event) => {
        event.preventDefault();
        void insert(form, field, event.currentTarget as HTMLButtonElement);
    });
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
        const data = new FormData(this.form);
        const body = new URLSearchParams();
        for (const name of ["_csrf", "text", "category"]) if (data.has(name)) body.set(name, String(data.get(name)));
        const answer = await fetch(this.form.dataset.reading!, { method: "POST", body, headers: { Accept: "text/html" } }).catch(() => undefined);
        if (!answer?.ok || turn !== this.asked) return; // an older answer, or none: what stands there stays
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body;
        const place = this.form.querySelector<HTMLElement>("[data-answer-reading]")!;
        if (place.textContent !== fresh.textContent) place.replaceChildren(...fresh.childNodes);
    }
}

/// As one types, the choices are those whose name has all the words.
function searchTexts(form: HTMLFormElement): void {
    const pick = form.querySelector<HTMLElement>("[data-pick]");
    const search = pick?.querySelector<HTMLInputElement>("input[type=search]");
    const select = pick?.querySelector<HTMLSelectElement>("select");
    if (!pick || !search || !select) return;
    pick.querySelector<HTMLElement>("[data-pick-search]")!.hidden = false;
    const all = [...select.options];
    search.addEventListener("input", () => {
        const words = search.value.toLocaleLowerCase("nb").split(/\s+/).filter(Boolean);
        const found = all.filter((it, at) => at > 0 && words.every((word) => it.text.toLocaleLowerCase("nb").includes(word)));
        select.replaceChildren(...(words.length ? found : all));
        if (found.length) select.value = words.length ? found[0].value : "";
    });
    search.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") return;
        event.preventDefault(); // it chooses, and sends no answer
        pick.querySelector<HTMLButtonElement>("[data-insert]")!.click();
    });
}

/// What was typed stays, and the text stands at the cursor.
async function insert(form: HTMLFormElement, field: HTMLTextAreaElement, button: HTMLButtonElement): Promise<void> {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string" && name !== "request_id") body.append(name, value);
    const address = button.getAttribute("formaction")!;
    const answer = await fetch(address, { method: "POST", body, headers: { Accept: "text/html" } }).catch(() => undefined);
    if (!answer?.ok) return form.requestSubmit(button);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const macro = fresh.querySelector("[data-macro]");
    const text = fresh.querySelector<HTMLElement>("[data-inserted]")?.dataset.inserted ?? "";
    if (macro) form.querySelector("[data-macro]")?.replaceChildren(...macro.childNodes);
    const at = field.value.trim() ? field.selectionStart : 0;
    field.setRangeText(at > 0 ? `\n\n${text}` : text, at, field.value.trim() ? field.selectionEnd : field.value.length, "end");
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
}

/// An answer that leaves soon says how soon; when it has left, nothing is to be pressed any more.
function countDown(): void {
    window.setInterval(() => {
        for (const going of document.querySelectorAll<HTMLElement>("[data-goes]")) {
            going.dataset.ends ??= String(Date.now() + Number(going.dataset.goes) * 1000);
            const left = Math.max(0, Math.ceil((Number(going.dataset.ends) - Date.now()) / 1000));
            const says = going.querySelector<HTMLElement>("[data-goes-says]");
            if (!says) continue;
            says.textContent = left > 0 ? says.dataset.goesSays!.replace("{s}", String(left)) : says.dataset.goneSays!;
            if (left === 0) going.querySelector("form")?.remove();
        }
    }, 250);
}
