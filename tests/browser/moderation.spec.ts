import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot } from "./look";
import { at, signIn } from "./people";

test.skip(() => !process.env.SAMBAND_URL, "the program is not built");

/// What a resident writes by the form of Løten, and the private link to it.
async function write(page: Page, text: string): Promise<string> {
    await page.goto(at("loten", "/kontakt/skjema"));
    await page.getByLabel("Skriv meldingen her").fill(text);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByText("Takk. Vi har fått meldingen din.")).toBeVisible();
    return new URL(await page.getByLabel("Lenken som tekst").inputValue()).pathname;
}

/// The thread that begins with that text, at its page.
async function open(page: Page, municipality: string, text: string): Promise<void> {
    await page.goto(at(municipality, "/samtaler?mappe=apne"));
    await page.locator(".threads a", { hasText: text }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(text);
}

/// What can be done about its first message.
async function choose(page: Page, what: string): Promise<void> {
    const menu = page.locator(".entry").first().locator("details.entry-menu");
    await menu.locator("summary").click();
    await menu.getByRole("link", { name: what, exact: true }).click();
}

test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("an attack is removed with its evidence, and whoever wrote it is told why and where to complain", async ({ page, browser }) => {
        const text = `Rådgiver ${Date.now() % 1_000_000} er en idiot`;
        const resident = await (await browser.newContext({ ...test.info().project.use, javaScriptEnabled: false })).newPage();
        const link = await write(resident, text);

        await signIn(page, "kari");
        await open(page, "loten", text);
        await choose(page, "Fjern");
        await page.getByLabel("Hva er meldingen?").selectOption("personal-attack");
        await page.getByRole("button", { name: "Vis hva reglementet sier" }).click();
        await expect(page.locator(".ruling[data-outcome=allowed]")).toBeVisible();
        await page.getByLabel("Personangrep", { exact: true }).check();
        await page.getByLabel("Med egne ord").fill("Du skriver om en ansatt.");
        await shot(page, "moderation-remove");
        await fitsItsWidth(page);
        await page.getByRole("button", { name: "Fjern meldingen" }).click();
        await expect(page.getByText("Meldingen er fjernet. Beviset er tatt vare på.")).toBeVisible();
        const entry = page.locator(".entry").first();
        await expect(entry).toContainText("Fjernet av Kari");
        await expect(entry).toContainText("Personangrep");
        await expect(entry.locator("details", { hasText: "Hva som sto" }).locator(".entry-text").first()).toBeHidden();
        await fitsItsWidth(page);

        await resident.goto(at("loten", link));
        await expect(resident.getByText("Kommunen viser ikke denne meldingen.")).toBeVisible();
        await expect(resident.getByText(text)).toHaveCount(0);
        await expect(resident.getByText("Du skriver om en ansatt.")).toBeVisible();
        await expect(resident.getByText("Er du uenig, kan du klage til")).toBeVisible();
        await shot(resident, "moderation-told");
        await fitsItsWidth(resident);
        await resident.context().close();

        await page.goto(at("loten", "/samtaler/bevis"));
        await page.locator(".lines a").first().click();
        await expect(page.getByText(text)).toBeVisible();
        await fitsItsWidth(page);
        const saved = page.waitForEvent("download");
        await page.getByRole("button", { name: "Last ned som JSON" }).click();
        expect((await saved).suggestedFilename()).toMatch(/^bevis-[0-9a-f-]{36}\.json$/);
    });
});

test("criticism under another rule book is not removed, and that somebody wanted it is kept with the clause", async ({ page }) => {
    const text = "Jeg er misfornøyd med brøytinga.";
    await signIn(page, "inga", "hattfjelldal");
    await open(page, "hattfjelldal", text);
    const menu = page.locator(".entry").first().locator("details.entry-menu");
    await menu.locator("summary").click();
    await expect(menu.getByText("Relevant kritikk slettes aldri, og skjules heller ikke.").first()).toBeVisible();
    await shot(page, "moderation-menu");
    await noViolations(page);
    await menu.getByRole("link", { name: "Fjern", exact: true }).click();
    await expect(page.locator(".ruling[data-outcome=forbidden]")).toContainText("Hattfjelldal 6");
    await noViolations(page);
    await page.getByLabel("Personangrep", { exact: true }).check();
    await page.getByRole("button", { name: "Prøv likevel" }).click();
    await expect(page.getByText("Reglementet sier nei. Det er ført at du ville, og hvorfor.")).toBeVisible();
    await expect(page.getByText("Ville fjerne: reglementet sa nei").first()).toBeVisible();
    await shot(page, "moderation-refused");
    await fitsItsWidth(page);
    await page.getByRole("link", { name: "La den stå" }).click();
    await expect(page.locator(".entry").first()).toContainText(text);
});
