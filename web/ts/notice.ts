/// A notice can be put away by its button, which is hidden until this runs.
export function closeNotices(root: ParentNode = document): void {
    for (const button of root.querySelectorAll<HTMLButtonElement>("[data-close-notice]")) {
        button.hidden = false;
        button.addEventListener("click", () => button.closest(".notice")?.remove());
    }
}
