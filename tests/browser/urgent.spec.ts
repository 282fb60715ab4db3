import { expect, type Page, test } from "@playwright/test";
import { join } from "node:path";
import { Town } from "./burst_peers";
import { fitsItsWidth, noViolations, shot, watch } from "./look";
import { Program } from "./program";

const build = process.env.SAMBAND_BUILD ?? join(import.meta.dirname, "../../build");
test.skip(() => !Program.exists(build), "the program is not built");
test.describe.configure({ mode: "serial" });

let town: Town;
test.beforeAll(async () => {
    town = await Town.start(build);
});
test.afterAll(async () => town?.stop());

async function signIn(page: Page, login: string): Promise<void> {
    await page.context().clearCookies();
    await page.goto(town.at("/logg-inn?til=/i-dag"));
    await page.getByLabel("E-post").fill(`${login}@loten.example`);
    await page.locator("input[type=password]").fill("kaffe-klokka-atte");
    await page.locator("main form button[type=submit]").click();
    await expect(page).toHaveURL(/\/i-dag$/);
}

/// A form without drawing its page.
async function press(page: Page, path: string, fields: Record<string, string | string[]>): Promise<number> {
    return page.evaluate(async ([to, sent]) => {
        const body = new URLSearchParams({ _csrf: document.querySelector<HTMLInputElement>("[name=_csrf]")!.value });
        for (const [name, value] of Object.entries(sent)) for (const one of [value].flat()) body.append(name, one);
        return (await fetch(to, { method: "POST", body, headers: { Accept: "application/json" } })).status;
    }, [path, fields] as const);
}

async function setUp(page: Page, channel: string, driver: string, settings: Record<string, string>): Promise<string> {
    const account = town.accountOf(channel);
    const version = async () => String(await page.evaluate(async (path) =>
        ((await (await fetch(path, { headers: { Accept: "application/json" } })).json()) as { version: number }).version, `/kontoer/${account}`));
    expect(await press(page, `/kontoer/${account}/innstillinger`, { seen_version: await version(), driver })).toBe(200);
    expect(await press(page, `/kontoer/${account}/innstillinger`,
        { seen_version: await version(), driver, key: Object.keys(settings), value: Object.values(settings) })).toBe(200);
    expect(await press(page, `/kontoer/${account}/tilgang`, { seen_version: await version(), secret: "page-token" })).toBe(200);
    return account;
}

/// Each tap is counted; what is typed is none.
class Thumb {
    taps = 0;
    constructor(private readonly page: Page) {}
    async tap(role: "button" | "link", name: string | RegExp): Promise<void> {
        this.taps += 1;
        await this.page.getByRole(role, { name }).filter({ visible: true }).first().click();
    }
    async choose(field: string, label: string): Promise<void> {
        this.taps += 2; // the list, and the one in it
        await this.page.locator(field).selectOption({ label });
    }
}

const main = (page: Page) => page.locator("main");
const street = "Sentrumsvegen 1-40";
const inTheArea = ["+4790011001", "+4790011002", "+4790011003"];
const elsewhere = "+4790011009";

test("a burst pipe goes from a phone to web, intranet, SMS and a page in a minute, and it is told when it is over", async ({ page }) => {
    test.setTimeout(120_000);
    const fine = watch(page);
    await page.setViewportSize({ width: 375, height: 812 });
    await signIn(page, "kari");
    await setUp(page, "sms", "sms-gateway", { url: `http://${town.gateway.place}/send`, sender: "Loten" });
    town.simulate(await setUp(page, "facebook", "facebook", { page_id: "100200300" }));
    for (const number of inTheArea) town.follow(number, "Løten sentrum");
    town.follow(elsewhere, "Ådalsbruk");
    await page.goto(town.at("/i-dag"));

    const began = Date.now();
    const thumb = new Thumb(page);
    await thumb.tap("link", "Haster");
    await page.getByLabel("Hvor?").fill(street); // the text stands there already
    thumb.taps = 0;
    await thumb.choose("#f-places", "Løten sentrum");
    const send = page.getByRole("button", { name: /^Send til \d+ \+ 3 kanaler$/ });
    await expect(main(page)).toContainText("som abonnerer, ikke alle i gata.");
    await expect(main(page)).toContainText(/SMS \d+\/160 tegn, deler: 1/);
    await expect(send).toBeInViewport();
    await shot(page, "urgent-form");
    await fitsItsWidth(page);
    await expect(send).toContainText("Send til 3 +"); // counted anew for the place
    await thumb.tap("button", /^Send til 3 \+ 3 kanaler$/);
    await expect(page.getByRole("status").first()).toContainText("Meldingen er sendt.");
    expect(thumb.taps).toBeLessThanOrEqual(5);
    for (const number of inTheArea) await expect.poll(() => town.gateway.to(number).length, { timeout: 20_000 }).toBe(1);
    await expect.poll(async () => (await town.facebook.posts()).join(), { timeout: 20_000 }).toContain("Vannet er stengt");
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(town.gateway.to(inTheArea[0]!)[0]).toContain(`Vannet er stengt i ${street} til`);
    expect(town.gateway.to(elsewhere)).toEqual([]);
    const notice = page.url();
    await shot(page, "urgent-notice");
    await fitsItsWidth(page);
    await noViolations(page);

    await page.goto(town.at("/"));
    await expect(page.getByRole("region", { name: "Driftsmelding" })).toContainText(street);
    await noViolations(page);
    await page.goto(town.at("/intranett"));
    await expect(main(page)).toContainText(`Vannet er stengt: ${street}`);
    await page.goto(town.at("/i-dag"));
    await expect(main(page)).toContainText("Ute nå:");

    town.leaves(inTheArea[2]!);
    town.follow("+4790011010", "Løten sentrum"); // was never told
    await page.goto(notice);
    await page.getByLabel("Hva er nytt?").fill("Røret er funnet. Det tar to timer til.");
    await thumb.tap("button", "Send oppdatering til de samme");
    await expect.poll(() => town.gateway.to(inTheArea[1]!).length, { timeout: 20_000 }).toBe(2);
    expect(town.gateway.to(inTheArea[1]!)[1]).toContain("Røret er funnet.");

    await thumb.tap("button", "Faren er over: si det til de samme");
    for (const number of inTheArea.slice(0, 2)) await expect.poll(() => town.gateway.to(number).length, { timeout: 20_000 }).toBe(3);
    expect(town.gateway.to(inTheArea[0]!)[2]).toMatch(/^Over kl\. \d\d:\d\d: Vannet er tilbake/);
    expect(town.gateway.to(inTheArea[2]!)).toHaveLength(1); // has left since
    expect(town.gateway.to("+4790011010")).toEqual([]);
    await expect.poll(async () => (await town.facebook.posts()).join(), { timeout: 20_000 }).toContain("Over: Vannet er stengt");
    await page.goto(town.at("/"));
    await expect(page.getByRole("region", { name: "Driftsmelding" })).toHaveCount(0);
    await expect(main(page)).toContainText("Over kl.");
    fine();
});

test("above a number another says yes on I dag, and nobody goes past it", async ({ page }) => {
    await signIn(page, "kari");
    await page.goto(town.at("/haster/maler"));
    await page.locator("#f-second_above").fill("0");
    await main(page).getByRole("button", { name: "Lagre" }).click();
    await expect(page.getByRole("status").first()).toContainText("Innstillingen er lagret.");
    await noViolations(page);
    await page.goto(town.at("/haster"));
    await page.getByLabel("Hvor?").fill("Brenneriroa");
    await expect(main(page)).toContainText("En annen sier ja, eller den går om to minutter.");
    await main(page).getByRole("button", { name: /^Send til/ }).click();
    await expect(main(page).getByRole("button", { name: "Angre" })).toBeVisible();
    await shot(page, "urgent-waits");
    await noViolations(page);
    const path = new URL(page.url()).pathname;
    const sent = town.gateway.messages.length;
    expect(await press(page, `${path}/ja`, { seen_version: "1" })).toBe(403);
    expect(town.gateway.messages.length).toBe(sent);

    await signIn(page, "tor");
    await expect(main(page)).toContainText("Venter på ja:");
    await noViolations(page);
    await main(page).getByRole("button", { name: /^Ja, send til \d+$/ }).click();
    await expect(page.getByRole("status").first()).toContainText("Meldingen er sendt.");
    await expect.poll(() => town.gateway.messages.length, { timeout: 20_000 }).toBeGreaterThan(sent);
});

test("who may not let an update out alone asks for a yes, and one tap sends it to the same", async ({ page }) => {
    await signIn(page, "tor");
    await page.goto(town.at("/haster"));
    await page.getByLabel("Hvor?").fill("Torvegen");
    await main(page).getByRole("button", { name: /^Be om godkjenning for/ }).click();
    const notice = page.url();
    await signIn(page, "kari");
    await page.goto(notice);
    await main(page).getByRole("button", { name: "Ja, send" }).click();
    await expect(page.getByRole("status").first()).toContainText("Meldingen er sendt.");

    await signIn(page, "tor");
    await page.goto(notice);
    await page.getByLabel("Hva er nytt?").fill("Det tar en time til.");
    const told = page.waitForURL(/#ja$/);
    await main(page).getByRole("button", { name: "Be om godkjenning", exact: true }).click();
    await told;
    await expect(page.locator("#ja")).toContainText("Det tar en time til.");
    await shot(page, "urgent-asked");
    await fitsItsWidth(page);
    await noViolations(page);

    await signIn(page, "kari");
    await expect(page.locator("[data-urgent-asked]")).toContainText("Det tar en time til.");
    await noViolations(page);
    await page.goto(town.at("/godkjenning?vis=meg"));
    await expect(page.locator("[data-waits-too]")).toContainText("Haster: venter på ja");
    await noViolations(page);
    await page.goto(town.at("/i-dag"));
    const sent = town.gateway.messages.length;
    await main(page).getByRole("button", { name: "Ja, send til de samme" }).click();
    await expect(page.getByRole("status").first()).toContainText("Sendt til dem som fikk meldingen.");
    await expect(page.locator("#ja")).toHaveCount(0);
    await expect.poll(() => town.gateway.messages.slice(sent).map(({ text }) => text).join(), { timeout: 20_000 }).toContain("Det tar en time til.");
});

test("an exercise takes the same steps and leaves nothing", async ({ page }) => {
    await signIn(page, "kari");
    await page.goto(town.at("/haster"));
    await page.getByLabel("Hvor?").fill("Øvelsesvegen");
    await page.getByLabel("ØVELSE: ingenting går ut").check();
    const sent = town.gateway.messages.length;
    await main(page).getByRole("button", { name: /^Øv på å sende til \d+ \+ 3 kanaler$/ }).click();
    await expect(main(page)).toContainText("Dette er en øvelse. Ingenting har gått ut av huset.");
    await fitsItsWidth(page);
    await noViolations(page);
    await signIn(page, "tor");
    await main(page).getByRole("button", { name: /^Ja, send til \d+$/ }).click();
    await expect(main(page)).toContainText("ØVELSE: Vannet er stengt: Øvelsesvegen");
    for (const place of ["/", "/nyheter", "/intranett", "/nyheter.atom"])
        expect(await page.evaluate(async (path) => (await fetch(path)).text(), place)).not.toContain("Øvelsesvegen");
    expect(town.gateway.messages.length).toBe(sent);
});

test("what is wrong is said at its field, and nothing is lost", async ({ page }) => {
    await signIn(page, "tor");
    await page.goto(town.at("/haster"));
    await page.locator("#f-text").fill("Kok vannet i {hvor}.");
    await main(page).getByRole("button", { name: /kanaler$/ }).click();
    await expect(main(page)).toContainText("Skriv hvor det gjelder.");
    await expect(page.locator("#f-text")).toHaveValue("Kok vannet i {hvor}.");
    await noViolations(page);
    await page.getByLabel("Hvor?").fill("Ådalsbruk");
    await main(page).getByRole("button", { name: /^Be om godkjenning for/ }).click(); // Løten 3.3: units send in
    await expect(main(page)).toContainText("Reglementet vil at noen andre sier ja først.");
    await noViolations(page);
});
