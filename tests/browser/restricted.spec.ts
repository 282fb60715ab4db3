import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, shot } from "./look";
import { at, signIn } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const unfold = (page: Page, name: string) => page.locator("summary").filter({ hasText: name }).click();

test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("a restricted conversation is there for its readers alone, and its leader sees who looked", async ({ page }) => {
        const word = `Skjermord${Date.now() % 1_000_000}`;
        await signIn(page, "kari");
        await page.goto(at("loten", "/samtaler/ny"));
        await page.getByLabel("Hva gjelder det?").fill(`${word} om en som jobber hos dere.`);
        await page.getByLabel("Med få ord").fill(word);
        await press(page, "Før inn");
        await unfold(page, "Send til en enhet");
        await page.getByLabel("Enhet", { exact: true }).selectOption({ label: "Teknisk drift" });
        await press(page, "Send dit");
        await unfold(page, "Skjerm samtalen");
        await page.locator("#f-restrict_why").fill("Gjelder en ansatt.");
        await press(page, "Skjerm");
        await expect(page.getByText("Samtalen er skjermet. Det føres hvem som ser den.")).toBeVisible();
        await expect(page.getByText("Den leses bare av")).toContainText("Kari");
        await shot(page, "restricted");
        await fitsItsWidth(page);
        const address = new URL(page.url()).pathname;

        await signIn(page, "dag");
        expect((await page.goto(at("loten", address)))?.status()).toBe(404);
        await page.goto(at("loten", `/samtaler/sok?q=${word}`));
        await expect(page.getByText("Ingen treff")).toBeVisible();
        await page.goto(at("loten", "/samtaler?mappe=apne"));
        await expect(page.locator(`a[href^="${address}"]`)).toHaveCount(0);

        await signIn(page, "tor");
        await page.goto(at("loten", address));
        await expect(page.getByRole("heading", { name: word })).toBeVisible();
        await page.waitForTimeout(1_500); // who looked is written once a second
        await page.getByRole("link", { name: "Hvem har sett samtalen" }).click();
        await expect(page.locator("main")).toContainText("Kari");
        await expect(page.locator("main")).toContainText("Tor");
        await expect(page.locator("main")).not.toContainText("Dag");
        await shot(page, "who-looked");
        await fitsItsWidth(page);
    });

    test("a case of an unwanted post is walked through its steps by who leads it", async ({ page }) => {
        const title = `Innlegg i bygdegruppa ${Date.now() % 1_000_000}`;
        await signIn(page, "kari");
        await page.goto(at("loten", "/ansattsaker/ny"));
        await page.locator("#f-title").fill(title);
        await page.locator("#f-employee_name").fill("En vikar");
        await page.getByLabel("Hvem leder saken?").selectOption({ label: "Dag Direktør" });
        await page.locator("#f-text").fill("Hun burde finne seg noe annet å gjøre.");
        await page.locator("#f-link").fill("https://eksempel.example/innlegg/1");
        await press(page, "Start saken");
        await expect(page.getByText("Saken er gitt til lederen")).toBeVisible();
        await expect(page.getByText(title)).toHaveCount(0);

        await signIn(page, "dag");
        await page.goto(at("loten", "/ansattsaker"));
        await page.getByRole("link", { name: title }).click();
        await expect(page.getByText("Hun burde finne seg noe annet å gjøre.")).toBeVisible();
        await shot(page, "staff-attack");
        await fitsItsWidth(page);
        for (const said of ["Vi snakket sammen.", "Ringte den som skrev.", "Hun ville ikke møte."]) {
            await page.locator("#f-remark").fill(said);
            await press(page, "Ferdig");
            await expect(page.getByText(said)).toBeVisible();
        }
        await page.locator("#f-remark").fill("Hun tok det bort selv.");
        await press(page, "Hopp over, med grunn");
        await page.locator("#f-remark").fill("Det går bra nå.");
        await press(page, "Ferdig");
        await page.getByLabel("Innlegget er fjernet").check();
        await page.locator("#f-outcome_text").fill("Borte etter en telefon.");
        await press(page, "Avslutt saken");
        await expect(page.getByText("Borte etter en telefon.")).toBeVisible();
        const address = new URL(page.url()).pathname;

        await signIn(page, "kari");
        expect((await page.goto(at("loten", address)))?.status()).toBe(404);
    });
});
