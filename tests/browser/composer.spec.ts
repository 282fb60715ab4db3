import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot } from "./look";
import { signIn, writePost } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

const fresh = (words: string) => `${words} ${Date.now() % 1_000_000}-${test.info().project.name}`;
const panel = (page: Page) => page.locator("[data-panel]");
const part = (page: Page, channel: string) => page.locator(`[data-channel-form=${channel}]`);

test("a channel is ticked, tailored, counted, stopped and seen by who approves", async ({ page }) => {
    const title = fresh("Vannet stenges");
    await signIn(page, "tor");
    await writePost(page, "loten", title, "Vi bytter en vannledning. Tapp vann før klokka 9.");
    await expect(part(page, "sms")).toHaveCount(0);
    await page.getByLabel("SMS fra teknisk drift").check();
    await page.getByLabel("Løten kommune på Facebook").check();
    await expect(part(page, "sms").locator("summary")).toContainText(/\d+\/160 tegn, 1 del/);
    await part(page, "sms").locator("summary").click();
    const text = page.locator("#f-text_sms");
    await expect(text).toHaveValue(new RegExp(`^${title}`));

    await page.locator("#f-lead").fill("I morgen fra klokka 9.");
    await expect(text).toHaveValue(/I morgen fra klokka 9\.$/); // nobody wrote it: it follows the post

    await text.fill("Vannet er borte fra klokka 9–14.");
    await expect(panel(page).locator(".finding").filter({ hasText: "«–»" })).toContainText("UCS-2");
    await expect(part(page, "sms").locator("summary")).toContainText("/70 tegn, 1 del");
    await panel(page).getByRole("button", { name: "Bytt til «-»" }).click();
    await expect(text).toHaveValue("Vannet er borte fra klokka 9-14.");
    await expect(part(page, "sms").locator(".preview-bubble")).toHaveText("Vannet er borte fra klokka 9-14.");
    await expect(part(page, "sms").locator("summary")).toContainText("Tilpasset");

    await text.fill("Vannet er borte. ".repeat(100));
    await expect(panel(page)).toContainText(/SMS-teksten er for lang: kort ned \d+ tegn\./);
    await panel(page).getByRole("button", { name: "Send til godkjenning" }).click();
    await expect(page.getByText("Rett det som stopper saken. Det står ved siden av teksten.").first()).toBeVisible();
    await expect(text).toHaveValue(/^Vannet er borte\. Vannet/);
    await shot(page, "composer-channels");
    await fitsItsWidth(page);
    await noViolations(page);

    await text.fill("Vannet er borte fra klokka 9 til 14.");
    await expect(panel(page)).not.toContainText("er for lang");
    await panel(page).getByRole("button", { name: "Send til godkjenning" }).click();
    await expect(page.getByText("Saken er sendt til godkjenning.")).toBeVisible();
    const address = page.url();

    await signIn(page, "kari");
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "I hver kanal" })).toBeVisible();
    await expect(page.locator(".preview-bubble")).toHaveText("Vannet er borte fra klokka 9 til 14.");
    await expect(page.locator(".preview-text")).toContainText("I morgen fra klokka 9.");
    await shot(page, "approval-channels");
    await fitsItsWidth(page);
    await noViolations(page);
});

test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("a channel is tailored, and an emptied field takes the post's text again", async ({ page }) => {
        await signIn(page, "kari");
        await page.goto(new URL("/saker/ny", page.url()).href);
        await page.locator("#f-title").fill(fresh("Åpent hus"));
        await page.locator("#f-body").fill("Kom innom. Vi serverer kaffe.");
        await page.getByLabel("SMS fra teknisk drift").check();
        await page.getByRole("button", { name: "Lagre", exact: true }).click();
        await part(page, "sms").locator("summary").click();
        await page.locator("#f-text_sms").fill("Kom innom i dag.");
        await page.getByRole("button", { name: "Lagre", exact: true }).click();
        await expect(part(page, "sms").locator(".preview-bubble")).toHaveText("Kom innom i dag.");
        await page.locator("#f-text_sms").fill("Kom innom – vi har kaffe …");
        await page.getByRole("button", { name: "Lagre", exact: true }).click();
        await expect(part(page, "sms")).toContainText("Kan skrives enkelt: – …");
        await page.getByRole("button", { name: "Skriv tegnene enkelt" }).click();
        await expect(page.locator("#f-text_sms")).toHaveValue("Kom innom - vi har kaffe ...");
        await page.locator("#f-text_sms").fill("");
        await page.getByRole("button", { name: "Lagre", exact: true }).click();
        await part(page, "sms").locator("summary").click();
        await expect(page.locator("#f-text_sms")).toHaveValue(/^Åpent hus .*Kom innom\. Vi serverer kaffe\.$/);
    });
});
