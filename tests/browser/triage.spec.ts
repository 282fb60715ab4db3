import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, shot } from "./look";
import { at, signIn } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("what a message is is proposed with its words, decided, and a rule is tried before it is kept", async ({ page }) => {
        const place = `Prøvevik${Date.now() % 1_000_000}`;
        await signIn(page, "kari");
        await page.goto(at("loten", "/samtaler/ny"));
        await page.getByLabel("Hva gjelder det?").fill(`Jeg klager på vedtaket om garasje i ${place}.`);
        await page.getByLabel("Med få ord").fill(`Garasje i ${place}`);
        await press(page, "Før inn");
        await expect(page.getByRole("heading", { name: "Hva er dette?" })).toBeVisible();
        await expect(page.getByText("Fordi det står «klager på vedtaket»")).toBeVisible();
        await shot(page, "triage");
        await fitsItsWidth(page);
        await page.getByRole("button", { name: "Klage på vedtak", exact: true }).first().click();
        await expect(page.getByRole("heading", { name: "Klage på vedtak" })).toBeVisible();

        await page.goto(at("loten", "/samtaler/regler"));
        await page.getByLabel("Navn på regelen").fill(`Saker i ${place}`);
        await page.getByLabel("Stedsnavn").fill(place);
        await page.getByLabel("Hvilken enhet skal ha det?").selectOption({ index: 1 });
        await press(page, "Prøv på de siste 30 dagene");
        await expect(page.getByText("Regelen ville tatt 1 av")).toBeVisible();
        await expect(page.getByRole("link", { name: `Garasje i ${place}` })).toBeVisible();
        await shot(page, "rules");
        await fitsItsWidth(page);
        await press(page, "Lagre regelen");
        await expect(page.getByText("Regelen er lagret.")).toBeVisible();
        await press(page, `Fjern Saker i ${place}`);
        await expect(page.getByText("Regelen er fjernet.")).toBeVisible();
    });
});
