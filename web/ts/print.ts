/// data-print on a button prints the page; a folded part that the address points into is opened.
export function printAndOpen(): void {
    for (const button of document.querySelectorAll<HTMLButtonElement>("[data-print]")) {
        button.hidden = false;
        button.addEventListener("click", () => window.print());
    }
    const open = () => {
        const target = document.getElementById(location.hash.slice(1));
        const folded = target?.closest<HTMLDetailsElement>("details[data-opens-target]");
        if (!folded) return;
        folded.open = true;
        target?.scrollIntoView();
    };
    window.addEventListener("hashchange", open);
    open();
}
