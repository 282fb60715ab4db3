/// The keys of the inbox: j k move in the list, r answers, n notes, a gives to somebody, e ends, f filters the list, ? tells of them.
export function startKeys(): void {
    if (!document.querySelector("[data-thread], .threads")) return;
    document.addEventListener("keydown", (event) => {
        if (document.body.dataset.keys === "off") return;
        const typing = (event.target as Element).closest("input, textarea, select, [contenteditable], dialog[open]");
        if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
        if (acts[event.key]?.()) event.preventDefault();
    });
}

const acts: Record<string, () => boolean> = {
    j: () => move(1),
    k: () => move(-1),
    r: () => focus("[data-answer] textarea[name=text]"),
    n: () => focus("#f-note"),
    a: () => focus("#f-to"),
    e: () => focus("#f-why"),
    f: () => focus("[data-filters] select"),
    "?": () => {
        const dialog = document.querySelector<HTMLDialogElement>("dialog#taster");
        dialog?.showModal();
        return !!dialog;
    },
};

/// What lies in something closed is opened first.
function focus(selector: string): boolean {
    const field = document.querySelector<HTMLElement>(selector);
    if (!field) return false;
    for (let it = field.closest("details"); it; it = it.parentElement?.closest("details") ?? null) it.open = true;
    field.focus();
    field.scrollIntoView({ block: "nearest" });
    return true;
}

/// In the list of a page the focus goes to the next line; beside an open conversation the next one is opened.
function move(by: number): boolean {
    const lines = [...document.querySelectorAll<HTMLAnchorElement>(".thread-line > a")];
    const open = lines.findIndex((line) => line.getAttribute("aria-current") === "true");
    const focused = lines.indexOf(document.activeElement as HTMLAnchorElement);
    const from = open >= 0 ? open : focused;
    const next = lines[from < 0 ? 0 : from + by];
    if (!next) return false;
    if (open >= 0) next.click();
    else next.focus();
    return true;
}
