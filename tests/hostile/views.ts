import type { Page } from "@playwright/test";
import { bare, given, whole } from "./given";

/// As JSON, by the page itself, which stands at the municipality.
export async function facts<Facts>(page: Page, path: string): Promise<Facts> {
    return page.evaluate(async (from) => {
        const answer = await fetch(from, { headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(`${from}: ${answer.status}`);
        return answer.json();
    }, path) as Promise<Facts>;
}

export const boxes = ["mine", "ufordelt", "apne", "venter", "utsatt", "ferdige"];

interface Listed {
    threads: { id: string }[];
    more: boolean;
}

/// A box lists a thousand: where each payload came by itself, there are more, and each channel's are asked for.
const narrowed = whole
    ? ["form", "email", "sms", "chat", "facebook", "instagram", "linkedin", "telephone", "counter", "letter", "elsewhere", "press"].map((way) => `&vei=${way}`)
    : [""];

/// Every page of every box, and every conversation in them.
export async function listed(page: Page): Promise<{ lists: string[]; threads: string[] }> {
    const lists: string[] = [];
    const threads = new Set<string>();
    for (const box of boxes.flatMap((one) => narrowed.map((way) => one + way)))
        for (let side = 1, more = true; more; side += 1) {
            const path = `/samtaler?mappe=${box}&side=${side}`;
            const told = await facts<Listed>(page, path);
            lists.push(path);
            for (const { id } of told.threads) threads.add(id);
            more = told.more;
        }
    return { lists, threads: [...threads] };
}

/// Views of an officer that show something of what came, besides the lists and the conversations.
export async function others(page: Page): Promise<string[]> {
    const evidence = await facts<{ pieces?: { id: string }[] }>(page, "/samtaler/bevis").catch(() => ({ pieces: [] }));
    const about = given.moderated.flatMap(({ about, reported }) =>
        [...["skjul", "fjern", "blokker", "meld"].map((act) => `${about}/${act}`), `/samtaler/meldt-fra/${reported}`]);
    const asked = given.payloads.filter((_, n) => n % 12 === 0).flatMap((payload) => {
        const words = encodeURIComponent(payload.slice(0, 150).replace(/\0/g, ""));
        return [`/samtaler/sok?q=${words}`, `/sok?q=${words}`, `/tjenester?q=${words}`, `/samtaler?mappe=${words}`];
    });
    return ["/i-dag", "/samtaler/sok?q=alert", "/samtaler/sok?q=example", "/samtaler/sok?q=fremmed", "/samtaler/ulest", "/samtaler/fristbrudd", "/samtaler/meldt-fra",
        "/samtaler/blokkeringer", "/samtaler/blokkert", "/samtaler/bevis", "/samtaler/til-vurdering", "/samtaler/modereringsregler", "/samtaler/regler", "/samtaler/maler",
        "/samtaler/prat", "/samtaler/import", "/kodeord", "/tall", "/samtaler/ny", "/samtaler/ny?maate=presse", "/ansattsaker", "/kontoer",
        ...given.imports.map((id) => `/samtaler/import/${id}`), ...(evidence.pieces ?? []).map(({ id }) => `/samtaler/bevis/${id}`), ...about, ...asked];
}

/// What the texts of one channel say together, bare, as the page shows them.
export class Shown {
    private readonly said = new Map<string, string>();
    names = "";

    async add(page: Page): Promise<void> {
        const entries = await page.locator(".entry").evaluateAll((all) =>
            all.map((entry) => ({ text: entry.textContent ?? "", name: entry.querySelector(".entry-head strong")?.textContent ?? "" })));
        for (const { text, name } of entries) {
            const channel = /inn:([a-z-]+)/.exec(text)?.[1];
            if (channel) this.said.set(channel, (this.said.get(channel) ?? "") + bare(text));
            this.names += bare(name);
        }
        this.names += bare(await page.locator("h1").first().textContent() ?? "");
    }

    /// Payloads that no text of that channel shows as they are.
    missing = (channel: string) => given.payloads.filter((payload) => !(this.said.get(channel) ?? "").includes(bare(payload)));
}
