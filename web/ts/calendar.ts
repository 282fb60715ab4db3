/// Moving what is planned by dragging it to another day. The server decides: what it refuses goes back. Without script,
/// and by keyboard, the plan of each post has a form for it.
export function startCalendar(): void {
    const calendar = document.querySelector<HTMLElement>("[data-calendar]");
    if (!calendar) return;
    let dragged: HTMLElement | null = null;
    for (const item of calendar.querySelectorAll<HTMLElement>("[data-moves]")) item.draggable = true;

    calendar.addEventListener("dragstart", (event) => {
        dragged = (event.target as Element).closest<HTMLElement>("[data-moves]");
        if (!dragged || !event.dataTransfer) return;
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", dragged.dataset.id ?? "");
        dragged.classList.add("dragged");
    });
    calendar.addEventListener("dragend", () => {
        dragged?.classList.remove("dragged");
        markOver(calendar, null);
        dragged = null;
    });
    calendar.addEventListener("dragover", (event) => {
        const day = dayAt(event);
        if (!dragged || !day) return;
        event.preventDefault();
        markOver(calendar, day);
    });
    calendar.addEventListener("drop", (event) => {
        const day = dayAt(event);
        if (!dragged || !day) return;
        event.preventDefault();
        const item = dragged;
        if (item.closest("[data-day]") !== day) void move(calendar, item, day);
    });
}

const dayAt = (event: Event) => (event.target as Element).closest<HTMLElement>("[data-day]");

function markOver(calendar: HTMLElement, day: HTMLElement | null): void {
    for (const other of calendar.querySelectorAll(".over")) if (other !== day) other.classList.remove("over");
    day?.classList.add("over");
}

/// It is put where it was dropped at once, and back if the server says no.
async function move(calendar: HTMLElement, item: HTMLElement, day: HTMLElement): Promise<void> {
    const home = item.parentElement;
    const next = item.nextSibling;
    placeIn(day).append(item);
    const wrong = await ask(calendar, item, day).catch(() => calendar.dataset.failed ?? "");
    if (wrong === null) {
        await redraw(calendar);
        say(`${calendar.dataset.moved} ${day.dataset.words}.`, false);
    } else {
        home?.insertBefore(item, next);
        say(wrong, true);
    }
}

function placeIn(day: HTMLElement): Element {
    const there = day.querySelector(".calendar-items");
    if (there) return there;
    const list = document.createElement("ul");
    list.className = "calendar-items";
    day.append(list);
    return list;
}

/// Nothing if it was done, else why not.
async function ask(calendar: HTMLElement, item: HTMLElement, day: HTMLElement): Promise<string | null> {
    const form = calendar.querySelector<HTMLFormElement>("[data-move-form]");
    const token = form?.querySelector<HTMLInputElement>("[name=_csrf]")?.value ?? "";
    const body = new URLSearchParams({ _csrf: token, seen_version: item.dataset.version ?? "", day: day.dataset.day ?? "" });
    const answer = await fetch(`/kalender/sak/${item.dataset.id}/flytt`, { method: "POST", body, headers: { Accept: "application/json" } });
    if (answer.ok) return null;
    const said = (await answer.json()) as { refused?: { says?: string }; detail?: string; fields?: { says?: string }[] };
    return said.refused?.says ?? said.fields?.[0]?.says ?? said.detail ?? calendar.dataset.failed ?? "";
}

/// The grid as the server has it now: versions, warnings and days may have changed.
async function redraw(calendar: HTMLElement): Promise<void> {
    const answer = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".calendar-grid");
    const grid = calendar.querySelector(".calendar-grid");
    if (!answer.ok || !fresh || !grid) return location.reload();
    grid.replaceWith(fresh);
    for (const item of calendar.querySelectorAll<HTMLElement>("[data-moves]")) item.draggable = true;
}

function say(words: string, wrong: boolean): void {
    const place = document.querySelector<HTMLElement>("[data-calendar-says]");
    if (!place) return;
    place.textContent = words;
    place.classList.toggle("fault", wrong);
    if (wrong) place.scrollIntoView({ block: "nearest" });
}
