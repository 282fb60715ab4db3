import { expect, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot, watch } from "./look";

const sample = (name: string) => `${process.env.SAMBAND_SAMPLES}/${name}`;

for (const name of ["samples.nb", "samples_public.nb", "samples_item.nb", "error.nb", "samples.en", "samples_public.nn"]) {
    test(`${name} is for everybody`, async ({ page }) => {
        const fine = watch(page);
        await page.goto(sample(name));
        await page.evaluate(() => document.fonts.ready);
        await shot(page, name);
        await fitsItsWidth(page);
        await noViolations(page);
        fine();
    });
}

test("the public first page weighs under 60 kB", async ({ page }) => {
    let bytes = 0;
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(sample("samples_public.nb"), { waitUntil: "networkidle" });
    test.info().annotations.push({ type: "bytes", description: String(bytes) });
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(60_000);
});

test("everything is read and sent without script", async ({ browser }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(sample("samples.nb"));
    await expect(page.getByRole("button", { name: "Publiser", exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Lukk beskjeden" })).toBeHidden();
    await expect(page.getByRole("link", { name: "I dag", exact: false }).first()).toBeVisible();
});

test("the keyboard reaches the content, the search and the dialog", async ({ page, isMobile }) => {
    test.skip(isMobile);
    await page.goto(sample("samples.nb"));
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Hopp til innholdet" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.getByRole("link", { name: "Forkast" }).press("Enter");
    await expect(page.getByRole("dialog", { name: "Forkaste kladden?" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(page.getByRole("link", { name: "Forkast" })).toBeFocused();
});

test("a menu closes by Escape, a notice by its button, a counter counts what people see", async ({ page }) => {
    await page.goto(sample("samples.nb"));
    const menu = page.locator("summary", { hasText: "Meny for Kari Nordmann" });
    await menu.click();
    await expect(page.getByRole("button", { name: "Logg ut" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Logg ut" })).toBeHidden();
    await page.getByRole("button", { name: "Lukk beskjeden" }).click();
    await expect(page.getByText("Saken er publisert")).toHaveCount(0);
    await page.getByLabel("Tekst").fill("🧑‍🚒 på vei");
    await expect(page.locator("#f-text-count")).toHaveText("8/160");
});

test("each accent has the contrast that text asks for", async ({ page, isMobile }) => {
    test.skip(isMobile); // colours are the same
    test.slow();
    await page.goto(sample("samples_public.nb"));
    const accents = Object.keys((await import("../../web/accents.json", { with: { type: "json" } })).default);
    expect(accents).toHaveLength(12);
    const seen = new Set<string>();
    for (const accent of accents) {
        await page.locator("html").evaluate((html, name) => html.setAttribute("data-accent", name), accent);
        seen.add(await page.locator(".mark").evaluate((mark) => getComputedStyle(mark).backgroundColor));
        await noViolations(page, ["color-contrast"]);
    }
    expect(seen.size).toBe(12);
});
