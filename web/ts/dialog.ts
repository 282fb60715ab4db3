/// A link or button with data-opens="ID" opens that <dialog>; without script the link leads to a page of its own.
export function openDialogs(): void {
    document.addEventListener("click", (event) => {
        const opener = (event.target as Element).closest<HTMLElement>("[data-opens]");
        const dialog = opener && document.getElementById(opener.dataset.opens ?? "");
        if (dialog instanceof HTMLDialogElement) {
            event.preventDefault();
            dialog.showModal();
        }
        const closer = (event.target as Element).closest<HTMLElement>("[data-closes]");
        if (closer) closer.closest("dialog")?.close();
    });
}
