import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot, watch } from "./look";
import { at } from "./people";
import { noPages, type Visit, visits, type Who } from "./visits";
import { makeWorld, sessionOf, type World } from "./world";

test.skip(() => !process.env.SAMBAND_URL, "the program is not built");

const contexts = new Map<Who, BrowserContext>();
let world: World;

test.beforeAll(async ({ browser }) => {
    if (!process.env.SAMBAND_URL) return;
    for (const who of new Set(visits.map(({ as }) => as)))
        contexts.set(who, who === "anybody" ? await browser.newContext() : await sessionOf(browser, who));
    world = await makeWorld(await contexts.get("kari")!.newPage(), await contexts.get("tor")!.newPage());
});

test.afterAll(async () => {
    for (const context of contexts.values()) await context.close();
});

/// Every page in every state by axe, at both widths: `make browser`.
const everywhere = process.env.SAMBAND_BROWSER_WHOLE === "1";

/// "/saker/{id}" as what an address of it looks like.
const looksLike = (route: string) => new RegExp(`^${route.replace(/\{\w+\}/g, "[^/]+")}$`);

const nameOf = ({ route, as, state }: Visit) => `${as} ${route}${state ? ` ${state}` : ""}`;
const fileOf = (visit: Visit) => `page-${nameOf(visit).replace(/[^\wæøå-]+/g, "-")}`;

async function look(page: Page, visit: Visit): Promise<void> {
    const address = visit.at?.(world) ?? visit.route;
    expect(new URL(address, "http://x").pathname).toMatch(looksLike(visit.route));
    const answer = await page.goto(at("loten", address));
    expect(answer?.status()).toBe(visit.status ?? 200);
    expect(new URL(page.url()).pathname).toBe(new URL(address, "http://x").pathname);
    await visit.then?.(page);
    await page.evaluate(() => document.fonts.ready);
    await shot(page, fileOf(visit));
    await fitsItsWidth(page);
    // On the phone the same page stands in another frame: that is looked at where everybody sees it, and the rest in width.
    const inFrame = test.info().project.name !== "phone" || visit.as === "anybody" || everywhere;
    if (inFrame) await noViolations(page, [], visits.find(({ route }) => route === visit.route) === visit || everywhere);
}

/// So many visits in one test that it ends in its time on a machine that has other things to do.
const atATime = 40;

for (const who of new Set(visits.map(({ as }) => as))) {
    const own = visits.filter(({ as }) => as === who);
    for (let from = 0; from < own.length; from += atATime)
        test(`every page that ${who} sees is for everybody, from ${from + 1}`, async () => {
            test.setTimeout(300_000);
            const page = await contexts.get(who)!.newPage();
            const fine = watch(page, /status of 4\d\d/);
            for (const visit of own.slice(from, from + atATime)) await test.step(nameOf(visit), () => look(page, visit));
            fine();
            await page.close();
        });
}

test("no page is forgotten", async ({ page }) => {
    await page.goto(at("loten", "/"));
    const { paths } = await page.evaluate(async () => (await fetch("/openapi.json")).json()) as
        { paths: Record<string, { get?: { responses: Record<string, { content?: Record<string, unknown> }> } }> };
    const routes = Object.entries(paths).filter(([, { get }]) => get?.responses["200"]?.content?.["text/html"]).map(([path]) => path);
    const visited = new Set(visits.map(({ route }) => route));
    expect(routes.length).toBeGreaterThan(25);
    expect(routes.filter((route) => !visited.has(route) && !noPages[route])).toEqual([]);
    expect([...visited, ...Object.keys(noPages)].filter((route) => !routes.includes(route))).toEqual([]);
});
