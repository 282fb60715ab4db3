import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot } from "./look";
import { at, signIn } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

const fresh = (words: string) => `${words} ${Date.now() % 1_000_000}-${test.info().project.name}`;
const panel = (page: Page) => page.locator("[data-panel]");
const button = (page: Page, name: string) => panel(page).getByRole("button", { name, exact: true });

test("Kjapp sak: from the + on a phone to the public page, the intranet first", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 780 });
    await signIn(page, "kari");
    await page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name: "Ny sak" }).click();
    await expect(page.getByRole("heading", { name: "Kjapp sak" })).toBeVisible();
    const title = fresh("Badet er åpent igjen");

    await page.locator("#f-text").fill(`${title}. Ring Per på 01010750160.`);
    await expect(panel(page)).toContainText(`Tittel: ${title}`);
    await expect(page).toHaveURL(/\/saker\/[0-9a-f-]{36}\/kjapp$/); // saved while one writes
    await expect(panel(page).locator(".finding").first()).toContainText("fødselsnummer");
    await button(page, "Fortell ansatte og publiser").click();
    await expect(page.locator(".faults")).toContainText("Rett det som stopper saken.");
    await expect(page.locator("#f-text")).toHaveValue(`${title}\n\nRing Per på 01010750160.`); // nothing is lost
    await panel(page).getByRole("link", { name: /^Vis/ }).first().click();
    expect(await page.locator("#f-text").evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd))).toBe("01010750160");
    await shot(page, "quick");
    await fitsItsWidth(page);
    await noViolations(page);

    await page.locator("#f-text").fill(`${title}. Velkommen fra klokka 10.`);
    await page.getByLabel("Intranett: de ansatte får vite det først").uncheck();
    await expect(button(page, "Publiser")).toBeVisible();
    await page.getByLabel("Intranett: de ansatte får vite det først").check();
    await button(page, "Fortell ansatte og publiser").click();
    await expect(page.getByRole("heading", { name: title }).first()).toBeVisible();
    await expect(page.getByText("Slik er den")).toContainText("Intranett");
    await page.goto(at("loten", "/nyheter"));
    await page.getByRole("link", { name: title }).click();
    await expect(page.locator("[itemprop=articleBody]")).toHaveText("Velkommen fra klokka 10.");
});

test("Kjapp sak says who else writes in it, as the composer does", async ({ page, browser }) => {
    await signIn(page, "kari");
    await page.goto(at("loten", "/saker/kjapp"));
    await page.locator("#f-text").fill(`${fresh("To skriver fort")}. Mer kommer.`);
    await expect(page).toHaveURL(/\/saker\/[0-9a-f-]{36}\/kjapp$/);
    const other = await (await browser.newContext()).newPage();
    await signIn(other, "dag");
    await other.goto(page.url());
    await expect(other.locator("[data-here]")).toContainText(/^\s*Kari .* skriver her nå/);
    await other.goto(page.url().replace(/\/kjapp$/, "")); // the other view of the same draft
    await expect(other.locator("[data-here]")).toContainText("Kari");
});

test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("Kjapp sak goes on in the composer, with what was typed", async ({ page }) => {
        await signIn(page, "tor");
        await page.goto(at("loten", "/saker/kjapp"));
        await expect(button(page, "Send til godkjenning")).toBeVisible();
        await page.locator("#f-text").fill("Vi graver i Sentrumsvegen. Kjør rundt.");
        await page.getByRole("button", { name: "Åpne i full visning" }).click();
        await expect(page.locator("#f-title")).toHaveValue("Vi graver i Sentrumsvegen");
        await expect(page.locator("#f-body")).toHaveValue("Kjør rundt.");
        await page.goto(page.url() + "/kjapp");
        await expect(page.locator("#f-text")).toHaveValue("Vi graver i Sentrumsvegen\n\nKjør rundt.");
    });
});
