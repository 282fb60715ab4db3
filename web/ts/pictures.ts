import { startFocus } from "./focus";

/// The composer's pictures: each press, chosen file or dropped file is the same form sent to an address that answers with
/// the part as it now is. Without script the buttons send the form itself.
export function startPictures(form: HTMLFormElement): void {
    const field = form.querySelector<HTMLElement>("[data-pictures]");
    if (field) new Pictures(form, field).start();
}

const most = 20 * 1024 * 1024; // bytes, as src/pictures/limits.h

class Pictures {
    private running = false;

    constructor(private readonly form: HTMLFormElement, private readonly field: HTMLElement) {}

    start(): void {
        this.dressed();
        startFocus(this.field);
        this.field.addEventListener("click", (event) => {
            const button = (event.target as Element).closest<HTMLButtonElement>("button[name=picture]");
            if (!button) return;
            event.preventDefault();
            void this.act(button.value);
        });
        this.field.addEventListener("change", (event) => {
            if ((event.target as HTMLInputElement).type === "file") void this.act("add");
        });
        this.field.addEventListener("dragover", (event) => {
            if (!event.dataTransfer?.types.includes("Files")) return;
            event.preventDefault();
            this.field.toggleAttribute("data-over", true);
        });
        this.field.addEventListener("dragleave", () => this.field.removeAttribute("data-over"));
        this.field.addEventListener("drop", (event) => this.dropped(event));
    }

    private dropped(event: DragEvent): void {
        this.field.removeAttribute("data-over");
        const file = event.dataTransfer?.files[0];
        const input = this.field.querySelector<HTMLInputElement>("input[type=file]");
        if (!file || !input) return;
        event.preventDefault();
        const chosen = new DataTransfer();
        chosen.items.add(file);
        input.files = chosen.files;
        void this.act("add");
    }

    /// One at a time: each answer holds all the pictures.
    private async act(what: string): Promise<void> {
        if (this.running) return;
        const file = this.field.querySelector<HTMLInputElement>("input[type=file]");
        if (file?.files?.[0] && file.files[0].size > most) {
            file.value = "";
            return this.say(this.field.dataset.large);
        }
        this.running = true;
        const data = new FormData(this.form);
        for (const name of ["then", "request_id"]) data.delete(name);
        data.set("picture", what);
        this.say(file?.files?.length ? this.field.dataset.uploading : "");
        try {
            const answer = await fetch(this.field.dataset.pictures ?? "", { method: "POST", body: data, headers: { Accept: "text/html" } });
            if (!answer.ok && answer.status !== 422) throw new Error(String(answer.status));
            this.show(await answer.text(), what);
            this.say("");
        } catch {
            this.say(this.field.dataset.failed);
        }
        this.running = false;
    }

    private show(html: string, what: string): void {
        const part = this.field.querySelector<HTMLElement>("[data-picture-part]");
        if (!part) return;
        const before = part.querySelectorAll(".picture-row").length;
        part.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
        this.dressed();
        this.focus(what, part.querySelectorAll(".picture-row").length > before);
        if (!what.startsWith("page-")) part.querySelector("[name=pictures_shown]")?.dispatchEvent(new Event("input", { bubbles: true }));
    }

    /// Where one goes on: the text of what was added, the row that was moved.
    private focus(what: string, more: boolean): void {
        const [act, row] = what.split("-");
        const moved = act === "up" ? Number(row) - 1 : Number(row) + 1;
        const places: Record<string, string[]> = {
            add: more ? [".picture-row:last-of-type [name=picture_alt]"] : ["input[type=file]"],
            up: [`[value="up-${moved}"]:enabled`, `[value="down-${moved}"]`],
            down: [`[value="down-${moved}"]:enabled`, `[value="up-${moved}"]`],
            remove: [`[value="remove-${row}"]`, "input[type=file]"],
            page: ["#f-picture-library summary"],
        };
        for (const place of places[act] ?? []) {
            const found = this.field.querySelector<HTMLElement>(place);
            if (found) return found.focus();
        }
    }

    private dressed(): void {
        for (const plain of this.field.querySelectorAll<HTMLElement>("[data-without-script]")) plain.hidden = true;
        for (const more of this.field.querySelectorAll<HTMLElement>("[data-with-script]")) more.hidden = false;
    }

    private say(text = ""): void {
        const state = this.field.querySelector<HTMLElement>("[data-picture-state]");
        if (state) state.textContent = text;
    }
}
