/// A menu made of <details> closes by Escape and by a press outside it.
export function closeMenus(): void {
    const open = () => document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]");
    document.addEventListener("click", (event) => {
        for (const menu of open()) if (!menu.contains(event.target as Node)) menu.open = false;
    });
    document.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        for (const menu of open()) {
            menu.open = false;
            menu.querySelector("summary")?.focus();
        }
    });
}
