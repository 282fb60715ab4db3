import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { at, signIn } from "../browser/people";
import { Detector } from "./detector";
import { bare, given, whole } from "./given";
import { listed, others, Shown } from "./views";

const own = new URL(process.env.SAMBAND_URL ?? "http://127.0.0.1").origin;

async function watched(browser: Browser, login?: string): Promise<{ context: BrowserContext; page: Page; detector: Detector }> {
    const context = await browser.newContext();
    const detector = await Detector.watching(context, own);
    const page = await context.newPage();
    if (login) await signIn(page, login);
    return { context, page, detector };
}

/// Goes there, lets it settle, and opens what can be opened: nothing may have happened.
async function look(page: Page, detector: Detector, path: string): Promise<void> {
    const answer = await page.goto(at("loten", path));
    expect.soft(answer?.status(), path).toBeLessThan(500);
    await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
    await detector.search(page);
    expect(new URL(page.url()).origin, path).toBe(own);
    expect(detector.all, path).toEqual([]);
}

test("lists, search, moderation, desk, imports and figures show what strangers wrote as text alone", async ({ browser }) => {
    const { context, page, detector } = await watched(browser, "kari");
    const { lists } = await listed(page);
    const paths = [...lists, ...(await others(page))];
    for (const path of paths) await look(page, detector, path);
    console.log(`hostile: ${paths.length} views`);
    await context.close();
});

test("tables and feeds are saved, and hold no formulas", async ({ browser }) => {
    const { context, page } = await watched(browser, "kari");
    for (const path of ["/samtaler/fristbrudd.csv", "/tall.csv", ...given.imports.map((id) => `/samtaler/import/${id}/avvist.csv`)]) {
        const { headers, text } = await page.evaluate(async (from) => {
            const answer = await fetch(from);
            return { headers: Object.fromEntries(answer.headers), text: await answer.text() };
        }, path);
        expect(headers["content-type"], path).toMatch(/^text\/csv/);
        expect(headers["content-disposition"], path).toMatch(/^attachment/);
        expect(headers["x-content-type-options"], path).toBe("nosniff");
        expect(headers["content-security-policy"], path).toContain("sandbox");
        expect(text, path).not.toMatch(/(^|[,;\n])"?[=+@\t\r-][^0-9"]/m);
    }
    await context.close();
});

test("who leads and who keeps the archive see it as text alone", async ({ browser }) => {
    for (const [login, paths] of [["dag", ["/i-dag", "/ansattsaker", `/ansattsaker/${given.case}`, "/innsynslogg"]], ["arne", ["/i-dag", "/samtaler/bevis"]],
        ["tor", ["/i-dag", "/samtaler"]]] as const) {
        const { context, page, detector } = await watched(browser, login);
        for (const path of paths) await look(page, detector, path);
        await context.close();
    }
});

test("what is tried as a keyword comes back in its box as text alone", async ({ browser }) => {
    const { context, page, detector } = await watched(browser, "kari");
    for (const payload of given.payloads.filter((_, n) => whole || n % 16 === 0)) {
        await look(page, detector, "/kodeord");
        await page.locator("select[name=tried_at]").selectOption({ index: -1 + (await page.locator("select[name=tried_at] option").count()) });
        await page.locator("[name=tried]").fill(payload.replace(/\0/g, ""));
        await page.locator("form[action='/kodeord/prov'] button[type=submit]").click();
        await page.waitForURL(at("loten", "/kodeord/prov"));
        await detector.search(page);
        expect(detector.all, payload).toEqual([]);
        expect(bare(await page.locator("[name=tried]").inputValue())).toBe(bare(payload));
    }
    await context.close();
});

test("residents see what they wrote by their private links as text alone", async ({ browser }) => {
    const { context, page, detector } = await watched(browser);
    let said = "";
    for (const link of [...given.links.form, ...given.links.chat]) {
        await look(page, detector, link);
        said += bare((await page.locator("main").textContent()) ?? "");
    }
    expect(given.payloads.filter((payload) => !said.includes(bare(payload)))).toEqual([]);
    for (const path of ["/kontakt/skjema", "/prat"]) await look(page, detector, path);
    await context.close();
});

/// What is shown in a frame, as its sender made it.
const mailsIn = (page: Page) => page.locator(".entry a[href*='vis=']").evaluateAll((all) => all.map((it) => it.getAttribute("href")!));
const filesIn = (page: Page) => page.locator(".entry a[href*='/fil/']").evaluateAll((all) => all.map((it) => it.getAttribute("href")!));

/// In its frame; and by itself, where nothing but its own policy holds it.
async function lookAtMail(page: Page, detector: Detector, path: string): Promise<void> {
    await look(page, detector, path.split("#")[0]!);
    await expect(page.locator("iframe.entry-frame"), path).toBeAttached();
    const sent = await page.evaluate(async (from) => (await fetch(from)).text(), path);
    const address = /<iframe class="entry-frame" sandbox title="[^"]*" src="([^"]+)">/.exec(sent)?.[1];
    if (!address) throw new Error(`${path}: no frame, or one without a sandbox`);
    await detector.search(page, await page.evaluate(async (from) => (await fetch(from)).text(), address));
    const answer = await page.goto(at("loten", address));
    const policy = answer!.headers()["content-security-policy"]!;
    expect(policy).toContain("sandbox");
    expect(policy).toContain("default-src 'none'");
    expect(detector.all, address).toEqual([]);
    await page.goto(at("loten", path)); // where a script of ours may ask for more
}

/// A file is saved, not shown: whatever it is called and holds.
async function saved(page: Page, detector: Detector, path: string): Promise<void> {
    const headers = await page.evaluate(async (from) => Object.fromEntries((await fetch(from)).headers), path);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    if (headers["content-disposition"]) {
        expect(headers["content-disposition"]).toMatch(/^attachment; filename="[^"\r\n\\]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/);
        expect(headers["content-type"]).not.toMatch(/html|svg|xml|script/);
        expect(headers["content-security-policy"]).toContain("sandbox");
    } else await look(page, detector, path); // a page that says why it may be dangerous
}

test("every conversation, mail and file shows what strangers wrote as text alone", async ({ browser }) => {
    const shown = new Shown();
    const counted = { conversations: 0, mails: 0, files: 0 };
    const lane = async (own: (n: number) => boolean) => {
        const { context, page, detector } = await watched(browser, "kari");
        for (const id of (await listed(page)).threads.filter((_, n) => own(n))) {
            await look(page, detector, `/samtaler/${id}`);
            await shown.add(page);
            const [mails, files] = [await mailsIn(page), await filesIn(page)];
            for (const path of mails) await lookAtMail(page, detector, path);
            for (const path of files) await saved(page, detector, path);
            counted.conversations += 1;
            counted.mails += mails.length;
            counted.files += files.length;
        }
        await context.close();
    };
    await Promise.all([lane((n) => n % 2 === 0), lane((n) => n % 2 === 1)]);
    console.log("hostile:", JSON.stringify(counted));
    for (const channel of given.channels) expect(shown.missing(channel), channel).toEqual([]);
    if (whole) expect(given.payloads.filter((payload) => !shown.names.includes(bare(payload).slice(0, 60)))).toEqual([]);
});
