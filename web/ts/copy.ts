/// data-copy on a button copies what the field by that id holds, and says so; without the clipboard the field is there
/// to be marked and copied by hand.
export function copyTexts(): void {
    if (!navigator.clipboard) return;
    for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
        const field = document.getElementById(button.dataset.copy ?? "");
        if (!(field instanceof HTMLTextAreaElement)) continue;
        button.hidden = false;
        button.addEventListener("click", async () => {
            await navigator.clipboard.writeText(field.value);
            (button.querySelector("span") ?? button).textContent = button.dataset.copied ?? "";
        });
    }
}
