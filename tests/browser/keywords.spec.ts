import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, shot } from "./look";
import { at, signIn } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const tries = async (page: Page, message: string) => {
    await page.goto(at("loten", "/kodeord"));
    await page.getByLabel("Hva sender telefonen?").fill(message);
    await press(page, "Se svaret");
};

test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("a code word is made, tried, changed and taken away", async ({ page }) => {
        const word = `PRØVE${Date.now() % 1_000_000}`;
        await signIn(page, "kari");
        await page.goto(at("loten", "/kodeord"));
        await expect(page.getByRole("link", { name: "VANN", exact: true })).toBeVisible();
        await shot(page, "keywords");
        await fitsItsWidth(page);
        await page.getByRole("link", { name: "Nytt kodeord" }).first().click();
        await page.getByRole("link", { name: "Ferdig svar" }).click();
        await page.getByRole("textbox", { name: "Ordet" }).fill("STOPP");
        await page.getByLabel("Hva svares?").fill("Badet er åpent 10-18.");
        await press(page, "Ta det i bruk");
        await expect(page.getByRole("heading", { name: "Rett dette før du sender" })).toBeVisible();
        await expect(page.getByLabel("Hva svares?")).toHaveValue("Badet er åpent 10-18.");
        await page.getByRole("textbox", { name: "Ordet" }).fill(word);
        await press(page, "Ta det i bruk");
        await expect(page.getByText("Kodeordet er i bruk.")).toBeVisible();
        await expect(page.getByText("28/160 tegn, 1 SMS-del")).toBeVisible();
        await shot(page, "keyword");
        await fitsItsWidth(page);

        await tries(page, `${word.toLowerCase()}?`);
        await expect(page.getByText("Løten: Badet er åpent 10-18.")).toBeVisible();
        await shot(page, "keyword-tried");
        await tries(page, "STOPP");
        await expect(page.getByText("Det virker alltid.")).toBeVisible();
        await tries(page, "STOPP VANN");
        await expect(page.getByText("og bare dette")).toBeVisible();

        await page.getByRole("link", { name: word, exact: true }).click();
        await press(page, "Slå det av");
        await expect(page.getByText("Kodeordet er lagret, og er av.")).toBeVisible();
        await press(page, "Gjennomgått, stemmer");
        await expect(page.getByText("Det er ført at kodeordet stemmer.")).toBeVisible();
        await page.getByText("Ta det bort").first().click();
        await press(page, "Ta det bort");
        await expect(page.getByText("Kodeordet er tatt bort.")).toBeVisible();
        await expect(page.getByRole("link", { name: word, exact: true })).toHaveCount(0);
    });

    test("a question shows what it came to, and not who answered", async ({ page }) => {
        await signIn(page, "kari");
        await page.goto(at("loten", "/kodeord"));
        await page.getByRole("link", { name: "BADET", exact: true }).click();
        await expect(page.getByRole("heading", { name: "Svarene" })).toBeVisible();
        await expect(page.getByText("I alt: 17")).toBeVisible();
        await expect(page.getByText("+47")).toHaveCount(0);
        await shot(page, "keyword-poll");
        await fitsItsWidth(page);
    });
});

test("the room that an answer takes is counted while one types", async ({ page }) => {
    await signIn(page, "kari");
    await page.goto(at("loten", "/kodeord/nytt?gjor=answer"));
    await page.getByLabel("Hva svares?").fill("a".repeat(160));
    await expect(page.getByText("167/306 tegn, 2 SMS-deler")).toBeVisible();
    await page.getByLabel("Hva svares?").fill("Čáhci");
    await expect(page.getByText("ikke 160: Č")).toBeVisible();
});
