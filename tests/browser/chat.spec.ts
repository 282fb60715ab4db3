import { join } from "node:path";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot } from "./look";
import { at, signIn } from "./people";
import { Program } from "./program";

test.skip(() => !process.env.SAMBAND_URL, "the program is not built");
test.describe.configure({ mode: "serial" }); // one desk, one queue

/// Begins a chat, and stands in it.
async function begin(page: Page, text: string): Promise<string> {
    await page.goto(at("loten", "/prat"));
    await page.getByLabel("Hva lurer du på?").fill(text);
    await page.getByRole("button", { name: "Begynn" }).click();
    await expect(page).toHaveURL(/\/prat\/[\w-]{63}/);
    return new URL(page.url()).pathname;
}

async function desk(browser: Browser, who: string): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext({ ...test.info().project.use });
    const page = await context.newPage();
    await signIn(page, who);
    await page.goto(at("loten", "/samtaler/prat"));
    return { context, page };
}

/// Takes the one with that text; stands at the desk with it in sight.
async function take(page: Page, text: string): Promise<void> {
    await expect(page.locator("[data-desk-queue]")).toContainText(text); // it comes by itself
    await page.getByRole("button", { name: `Ta denne ${text}` }).click();
    await expect(own(page, text)).toBeVisible();
}
const own = (page: Page, text: string) => page.getByRole("region", { name: text });
async function say(page: Page, chat: string, text: string): Promise<void> {
    await own(page, chat).getByLabel("Svar", { exact: true }).fill(text);
    await own(page, chat).getByRole("button", { name: "Send" }).click();
}
async function end(page: Page, chat: string): Promise<void> {
    await own(page, chat).getByRole("button", { name: "Ferdig: avslutt" }).click();
    await expect(own(page, chat)).toHaveCount(0);
}
const named = (text: string) => `${text} ${test.info().project.name} ${Date.now()}`;

test("a resident chats without script or cookie", async ({ browser }) => {
    const context = await browser.newContext({ ...test.info().project.use, javaScriptEnabled: false });
    const page = await context.newPage();
    const text = named("Uten skript");
    await begin(page, text);
    await expect(page.getByText(/Du er nummer \d+ i køen/)).toBeVisible();
    await fitsItsWidth(page);
    const kari = await desk(browser, "kari");
    await take(kari.page, text);
    await say(kari.page, text, "Det finner vi ut av.");
    await expect(own(kari.page, text).getByText("Det finner vi ut av.")).toBeVisible();
    await page.getByRole("link", { name: "Se etter svar" }).click();
    await expect(page.getByText("Du snakker med Kari.")).toBeVisible();
    await page.getByLabel("Skriv her").fill("Takk!");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("log").getByText("Takk!")).toBeVisible();
    await page.getByRole("button", { name: "Avslutt praten" }).click();
    await expect(page.getByText("Du har avsluttet praten.")).toBeVisible();
    expect(await context.cookies()).toEqual([]);
    await context.close();
    await kari.context.close();
});

test("both sides talk, see each other write, and survive a reload and a lost connection", async ({ browser }) => {
    const context = await browser.newContext({ ...test.info().project.use });
    const page = await context.newPage();
    const threw: string[] = []; // that requests fail is what this is about
    page.on("pageerror", (error) => threw.push(error.message));
    const text = named("Når åpner badet?");
    const path = await begin(page, text);
    await expect(page.locator("[data-talk-line]")).toHaveText("Tilkoblet");
    const kari = await desk(browser, "kari");
    await take(kari.page, text);
    await expect(page.getByText("Du snakker med oss nå.")).toBeVisible();
    await expect(own(kari.page, text).locator("[data-talk-status]")).toContainText("Er her");

    await own(kari.page, text).getByLabel("Svar", { exact: true }).pressSequentially("Kl");
    await expect(page.locator("[data-talk-writes]")).toHaveText("Vi skriver …");
    await page.getByLabel("Skriv her").focus();
    await say(kari.page, text, "Klokka ti.");
    await expect(page.getByRole("log")).toContainText("Du snakker med Kari.");
    await expect(page.getByLabel("Skriv her")).toBeFocused(); // what comes takes no focus
    await page.getByLabel("Skriv her").pressSequentially("Ta");
    await expect(own(kari.page, text).locator("[data-talk-writes]")).toHaveText("Innbyggeren skriver …");
    await shot(page, "chat-resident");
    await shot(kari.page, "chat-desk");
    await noViolations(kari.page);
    await fitsItsWidth(kari.page);

    await page.reload();
    await expect(page.getByRole("log")).toContainText("Klokka ti.");
    await context.setOffline(true);
    await expect(page.locator("[data-talk-line]")).toContainText("Ingen forbindelse.");
    for (const line of ["Er det åpent søndag?", "Og mandag?"]) {
        await page.getByLabel("Skriv her").fill(line);
        await page.getByRole("button", { name: "Send" }).click();
    }
    await expect(page.locator("[data-sending]")).toHaveCount(2);
    await noViolations(page, [], false);
    await say(kari.page, text, "Er du der ennå?");
    await context.setOffline(false);
    await expect(page.locator("[data-sending]")).toHaveCount(0, { timeout: 20_000 });
    await expect(page.getByRole("log")).toContainText("Er du der ennå?");
    for (const line of ["Er det åpent søndag?", "Og mandag?"]) await expect(own(kari.page, text).locator("li", { hasText: line })).toHaveCount(1);

    await page.getByLabel("Skriv her").fill("Jeg er 01010750160");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.locator("[data-talk-fault]")).toContainText("Du har skrevet et fødselsnummer.");
    await expect(page.getByLabel("Skriv her")).toHaveValue("Jeg er 01010750160");
    await expect(own(kari.page, text)).not.toContainText("01010750160");
    await page.getByLabel("Skriv her").fill("");
    await page.goto("about:blank");
    await expect(own(kari.page, text).locator("[data-talk-status]")).toContainText("Har lukket siden");
    await page.goto(at("loten", path));
    await expect(own(kari.page, text).locator("[data-talk-status]")).toContainText("Er her");

    await say(kari.page, text, "Søndag fra tolv, mandag er det stengt.");
    await expect(page.getByRole("log")).toContainText("mandag er det stengt");
    await end(kari.page, text);
    await expect(page.getByText("Praten er slutt. Takk for praten.")).toBeVisible();
    await shot(page, "chat-over");
    await noViolations(page);
    await page.locator("#f-utskrift").fill("ase@eksempel.example");
    await page.getByRole("button", { name: "Send meg praten" }).click();
    await expect(page.getByText("Praten er sendt på e-post.")).toBeVisible();
    await expect(page.locator("#f-utskrift")).toHaveCount(0);
    expect(threw).toEqual([]);
    await context.close();
    await kari.context.close();
});

test("what is removed goes from the page that stands open, and the desk says who still sees it", async ({ browser }) => {
    const page = await (await browser.newContext({ ...test.info().project.use })).newPage();
    const text = named("Rådgiveren er en idiot");
    await begin(page, text);
    const kari = await desk(browser, "kari");
    await take(kari.page, text);
    const desked = kari.page.url();
    const thread = await own(kari.page, text).getAttribute("id");
    await kari.page.goto(at("loten", `/samtaler/${thread!.replace(/^p-/, "")}`));
    const menu = kari.page.locator(".entry").first().locator("details.entry-menu");
    await menu.locator("summary").click();
    await menu.getByRole("link", { name: "Fjern", exact: true }).click();
    await kari.page.getByLabel("Hva er meldingen?").selectOption("personal-attack");
    await kari.page.getByRole("button", { name: "Vis hva reglementet sier" }).click();
    await kari.page.getByLabel("Personangrep", { exact: true }).check();
    await kari.page.getByLabel("Med egne ord").fill("Du skriver om en ansatt.");
    await kari.page.getByRole("button", { name: "Fjern meldingen" }).click();
    await expect(kari.page.getByText("Meldingen er fjernet. Beviset er tatt vare på.")).toBeVisible();
    await expect(page.getByRole("log")).toContainText("Kommunen viser ikke denne meldingen."); // by itself
    await expect(page.getByRole("log")).not.toContainText(text);
    await kari.page.goto(desked);
    await expect(own(kari.page, text)).toContainText("Vises ikke for innbyggeren.");
    await shot(kari.page, "chat-removed");
    await end(kari.page, text);
    await page.context().close();
    await kari.context.close();
});

test("a chat is handed on, with a note that the resident never sees", async ({ browser }) => {
    const context = await browser.newContext({ ...test.info().project.use });
    const page = await context.newPage();
    const text = named("Byggesak");
    await begin(page, text);
    const kari = await desk(browser, "kari");
    const tor = await desk(browser, "tor");
    await take(kari.page, text);
    await say(kari.page, text, "Jeg setter deg over.");
    await expect(page.getByRole("log")).toContainText("Jeg setter deg over.");
    await own(kari.page, text).getByText("Gi videre").first().click();
    await own(kari.page, text).getByLabel("Til en person").selectOption({ label: (await own(kari.page, text).getByLabel("Til en person").locator("option", { hasText: /^Tor / }).textContent())! });
    await own(kari.page, text).getByLabel("Hva gjelder det?").fill("Gjelder garasjen.");
    await own(kari.page, text).getByRole("button", { name: "Gi videre" }).click();
    await expect(page.getByText("Du settes over til en som kan hjelpe deg.")).toBeVisible();
    await expect(tor.page.locator("[data-desk-queue]")).toContainText("Gitt til deg");
    await take(tor.page, text);
    await expect(own(tor.page, text)).toContainText("Gjelder garasjen.");
    await say(tor.page, text, "Hei, jeg ser på den.");
    await expect(page.getByRole("log")).toContainText("Hei, jeg ser på den.");
    await expect(page.locator("main")).not.toContainText("Gjelder garasjen.");
    await end(tor.page, text);
    for (const each of [context, kari.context, tor.context]) await each.close();
});

test("several chats stand beside each other on a desktop, and one at a time on a telephone", async ({ browser }, info) => {
    const context = await browser.newContext({ ...info.project.use });
    const page = await context.newPage();
    const texts = [named("Første"), named("Andre")];
    for (const text of texts) await begin(page, text);
    const kari = await desk(browser, "kari");
    for (const text of texts) await take(kari.page, text);
    await expect(own(kari.page, texts[0]!)).toBeVisible({ visible: info.project.name !== "phone" });
    await expect(own(kari.page, texts[1]!)).toBeVisible();
    if (info.project.name === "phone") {
        await kari.page.getByRole("link", { name: texts[0]! }).click();
        await expect(own(kari.page, texts[0]!)).toBeVisible();
        await expect(own(kari.page, texts[1]!)).toBeHidden();
    }
    await shot(kari.page, "chat-desk-two");
    await fitsItsWidth(kari.page);
    for (const text of [...texts].reverse()) {
        if (info.project.name === "phone" && !(await own(kari.page, text).isVisible())) await kari.page.getByRole("link", { name: text }).click();
        await end(kari.page, text);
    }
    await context.close();
    await kari.context.close();
});

test("all that a slow telephone fetches is below 50 kB", async ({ browser }) => {
    const context = await browser.newContext({ ...test.info().project.use });
    const page = await context.newPage();
    let bytes = 0;
    const sized: Promise<void>[] = [];
    page.on("requestfinished", (request) => {
        sized.push(request.sizes().then(({ responseBodySize, responseHeadersSize }) => void (bytes += responseBodySize + responseHeadersSize)));
    });
    await page.goto(at("loten", "/prat"));
    await page.waitForLoadState("networkidle");
    await Promise.all(sized);
    expect(bytes).toBeLessThan(50_000);
    expect(bytes).toBeGreaterThan(5_000);
    await begin(page, named("Treg linje"));
    await expect(page.locator("[data-talk-line]")).toHaveText("Tilkoblet");
    await Promise.all(sized);
    expect(bytes).toBeLessThan(50_000);
    await page.getByRole("button", { name: "Avslutt praten" }).click();
    await expect(page.getByText("Det du skrev er nå en henvendelse, og vi svarer på den.")).toBeVisible();
    await context.close();
});

test("closed, it says when it opens and carries over what was typed", async ({ browser }) => {
    const kari = await desk(browser, "kari");
    const context = await browser.newContext({ ...test.info().project.use });
    const page = await context.newPage();
    await page.goto(at("loten", "/prat"));
    await page.getByLabel("Hva lurer du på?").fill("Jeg begynte før det stengte");
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format(new Date());
    await kari.page.goto(at("loten", "/samtaler/prat/oppsett"));
    await kari.page.locator("#f-day").fill(today);
    await kari.page.getByRole("button", { name: "Legg til stengt dag" }).click();
    await expect(kari.page.getByText("Den stengte dagen er lagt til.")).toBeVisible();
    try {
        await page.getByRole("button", { name: "Begynn" }).click();
        await expect(page.getByRole("heading", { name: "Praten er stengt nå" })).toBeVisible();
        await expect(page.getByText(/Vi åpner igjen/)).toBeVisible();
        await expect(page.getByLabel("Hva lurer du på?")).toHaveValue("Jeg begynte før det stengte");
        await shot(page, "chat-closed");
        await noViolations(page);
        await fitsItsWidth(page);
        await page.getByRole("button", { name: "Send" }).click();
        await expect(page.getByText("Takk. Vi har fått meldingen din.")).toBeVisible();
    } finally {
        await kari.page.getByRole("button", { name: /^Fjern/ }).click();
        await expect(kari.page.getByText("Dagen er ikke lenger stengt.")).toBeVisible();
    }
    await context.close();
    await kari.context.close();
});

test("the server is killed in the middle: nothing is lost or doubled, and both sides go on", async ({ browser }) => {
    test.skip(test.info().project.name === "phone", "the same program");
    test.setTimeout(240_000);
    const build = process.env.SAMBAND_BUILD ?? join(import.meta.dirname, "../../build");
    const everybodys = process.env.SAMBAND_URL;
    let program = await Program.start(build, ["127.0.0.1:1"]); // a folder of its own, on SQLite
    try {
        process.env.SAMBAND_URL = program.address.replace("127.0.0.1", "loten.localhost");
        const context = await browser.newContext({ ...test.info().project.use });
        const page = await context.newPage();
        const text = named("Strøm");
        await begin(page, text);
        const kari = await desk(browser, "kari");
        await take(kari.page, text);
        await expect(kari.page.locator("[data-talk-line]")).toHaveText("Tilkoblet");
        const line = async (said: string) => {
            await page.getByLabel("Skriv her").fill(said);
            await page.getByRole("button", { name: "Send" }).click();
        };
        const all = [text];
        for (const said of ["før 1", "før 2", "før 3"]) await line(said), all.push(said); // not waited for
        program = await program.killed(build, async () => {
            for (const said of ["under 1", "under 2"]) await line(said), all.push(said);
            await say(kari.page, text, "vi også");
            await expect(page.locator("[data-talk-line]")).toContainText("Ingen forbindelse.");
        });
        for (const side of [page, kari.page]) await expect(side.locator("[data-sending]")).toHaveCount(0, { timeout: 60_000 });
        await page.reload();
        await expect(page.getByRole("log")).toContainText("vi også");
        const said = await page.locator("[data-line]:not(.ours) .said").allInnerTexts();
        expect(said).toEqual(all);
        await expect(own(kari.page, text).locator("[data-line]")).toHaveCount(all.length + 1);
        await say(kari.page, text, "Nå er vi tilbake.");
        await expect(page.getByRole("log")).toContainText("Nå er vi tilbake.", { timeout: 20_000 });
        await context.close();
        await kari.context.close();
    } finally {
        process.env.SAMBAND_URL = everybodys;
        await program.stop();
    }
});
