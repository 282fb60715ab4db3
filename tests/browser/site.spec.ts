import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot, watch } from "./look";

const site = (path: string) => `${process.env.SAMBAND_URL}${path}`;

/// Node does not know *.localhost as Chromium does: the name goes in Host.
function fetched(request: APIRequestContext, path: string) {
    const { hostname, host, port } = new URL(site("/"));
    return request.get(`http://${hostname.endsWith(".localhost") ? "127.0.0.1:" + port : host}${path}`, { headers: { Host: host } });
}

test.skip(() => !process.env.SAMBAND_URL, "the program is not built");

async function firstItem(page: Page): Promise<string> {
    await page.goto(site("/"));
    const link = page.locator("main .items a").first();
    const title = await link.innerText();
    await link.click();
    return title;
}

test("reading sets no cookie", async ({ page, context }) => {
    for (const path of ["/", "/nyheter", "/om", "/kontakt", "/personvern", "/tilgjengelighet", "/sok?q=biblioteket", "/reglement"]) await page.goto(site(path));
    expect(await context.cookies()).toEqual([]);
});

test("an item says what, when, who sends it and who answers", async ({ page, context }) => {
    const fine = watch(page);
    const title = await firstItem(page);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.locator("main time").first()).toHaveAttribute("datetime", /^\d{4}-\d\d-\d\dT/);
    await expect(page.getByRole("main").getByRole("link", { name: /@/ })).toBeVisible();
    await expect(page.locator("[itemtype='https://schema.org/NewsArticle'] [itemprop=headline]")).toHaveText(title);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", page.url());
    await shot(page, "site-item");
    await fitsItsWidth(page);
    await noViolations(page);
    expect(await context.cookies()).toEqual([]);
    fine();
});

test("the feed is one press from the item, and has it", async ({ page, request }) => {
    const title = await firstItem(page);
    const href = await page.getByRole("main").getByRole("link", { name: "Abonner på nyheter" }).getAttribute("href");
    const feed = await fetched(request, href!);
    expect(feed.headers()["content-type"]).toContain("application/atom+xml");
    const told = await page.evaluate((text) => {
        const document = new DOMParser().parseFromString(text, "application/xml");
        return [...document.querySelectorAll("parsererror, entry")].map((entry) => ({
            title: entry.querySelector("title")?.textContent, href: entry.querySelector("link[rel=alternate]")?.getAttribute("href"),
        }));
    }, await feed.text());
    const entry = told.find((each) => each.title === title);
    await page.goto(entry!.href!);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    expect(await (await fetched(request, "/nyheter.json")).json()).toMatchObject({ version: "https://jsonfeed.org/version/1.1" });
});

test("search marks the words, teaches and suggests", async ({ page }) => {
    await page.goto(site("/"));
    await page.getByRole("searchbox", { name: "Søk på siden" }).fill("bibliotek");
    await page.keyboard.press("Enter");
    await expect(page.locator("main mark").first()).toContainText(/bibliotek/i);
    await expect(page.getByRole("link", { name: "Biblioteket har åpent lørdager" })).toBeVisible();
    await page.goto(site("/sok?q=%3Cscript%3Ealert(1)%3C/script%3E"));
    await expect(page.getByText("Vi fant ingenting om «<script>alert(1)</script>»")).toBeVisible();
    await page.goto(site("/sok"));
    await expect(page.getByText("Skriv ett eller flere ord.")).toBeVisible();
});

test("the language is chosen on the spot", async ({ page }) => {
    await page.goto(site("/nyheter"));
    await page.getByRole("link", { name: "English" }).click();
    await expect(page).toHaveURL(/\/nyheter$/);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("News");
    await page.getByRole("link", { name: "Nynorsk" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nyhende");
});

test("what never was is 404, with a way on", async ({ page }) => {
    const answer = await page.goto(site("/nyheter/finnes-ikke"));
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("link", { name: "Gå til forsiden" })).toBeVisible();
    await noViolations(page);
});

test("what was taken down says so, and no more", async ({ page }) => {
    const answer = await page.goto(site("/nyheter/skirenn-paa-lysloeypa"));
    expect(answer?.status()).toBe(410);
    await expect(page.getByText("Kommunen har tatt denne saken ned.")).toBeVisible();
    await expect(page.getByText("Påmelding")).toHaveCount(0);
    await shot(page, "site-withdrawn");
    await fitsItsWidth(page);
    await noViolations(page);
});

test("a correction and the case stand where readers see them", async ({ page }) => {
    await page.goto(site("/nyheter/moete-om-ny-skolevei"));
    await expect(page.getByText("Møtet begynner klokka 18, ikke klokka 19.")).toBeVisible();
    await expect(page.getByText("Ikke vedtatt ennå")).toBeVisible();
    await shot(page, "site-corrected");
    await fitsItsWidth(page);
    await noViolations(page);
});

test("the front page weighs under 60 kB", async ({ page }) => {
    let bytes = 0;
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(site("/"), { waitUntil: "networkidle" });
    test.info().annotations.push({ type: "bytes", description: String(bytes) });
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(60_000);
});

test("without script everything is read and found", async ({ browser }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const title = await firstItem(page);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await page.getByRole("searchbox").first().fill("julegrana");
    await page.keyboard.press("Enter");
    await expect(page.locator("main mark").first()).toBeVisible();
    await page.context().close();
});

test("the ledger can be fetched and checked by anybody", async ({ request }) => {
    await expect.poll(async () => (await fetched(request, "/protokoll/checkpoint")).status()).toBe(200);
    const checkpoint = await fetched(request, "/protokoll/checkpoint");
    expect(checkpoint.headers()["content-type"]).toBe("text/plain; charset=utf-8");
    const [origin, size] = (await checkpoint.text()).split("\n");
    expect(origin).toBe("loten.example.no/protokoll");
    const part = Number(size) % 256 ? `.p/${Number(size) % 256}` : "";
    const tile = await fetched(request, `/protokoll/tile/0/000${Number(size) < 256 ? part : ""}`);
    expect(tile.status()).toBe(200);
    expect(tile.headers()["cache-control"]).toContain("immutable");
    expect((await tile.body()).length).toBe(32 * Math.min(Number(size), 256));
    expect((await fetched(request, "/protokoll/tile/0/999")).status()).toBe(404);
    expect((await fetched(request, "/protokoll-2/checkpoint")).status()).toBe(404);
});
