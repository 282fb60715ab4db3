import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, shot } from "./look";
import { at, signIn } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

/// Two mails of one conversation, an answer of ours to the first, and what is no mail.
function mbox(mark: string): string {
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toUTCString();
    const mail = (id: string, from: string, subject: string, ago: number, text: string, more = "") =>
        `From x Thu Nov 19 10:00:00 2026\nMessage-ID: <${id}-${mark}@eksempel.example>\nFrom: ${from}\nTo: post@loten.example\nSubject: ${subject}\nDate: ${day(ago)}\n${more}\n${text}\n\n`;
    return mail("a", "Olga Prøve <olga@eksempel.example>", `Brøyting ${mark}`, 5, "Når brøytes veien?") +
        mail("b", "Kari <post@loten.example>", `SV: Brøyting ${mark}`, 4, "I morgen tidlig.", `In-Reply-To: <a-${mark}@eksempel.example>\n`) +
        "From x\n\nbare tekst\n";
}

test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("a mailbox from before is tried, taken in, found as conversations, and taken back", async ({ page }) => {
        const mark = String(Date.now() % 1_000_000);
        await signIn(page, "kari");
        await page.goto(at("loten", "/samtaler/import"));
        await fitsItsWidth(page);
        await page.getByLabel("Filen").setInputFiles({ name: "post.mbox", mimeType: "application/mbox", buffer: Buffer.from(mbox(mark)) });
        await page.getByLabel("Adressene som er våre").fill("post@loten.example");
        await press(page, "Prøv filen");
        await expect(page.getByText("2 meldinger i 1 nye samtaler. 1 kan ikke brukes.")).toBeVisible();
        await expect(page.getByText("Dette er ingen e-post: den har ikke noe brevhode.")).toBeVisible();
        await shot(page, "import-tried");
        await fitsItsWidth(page);
        const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /Last ned alle/ }).click()]);
        expect(await readFile(await file.path(), "utf8")).toContain("Dette er ingen e-post");

        await press(page, "Hent inn 2 meldinger");
        await expect(async () => {
            await page.reload();
            await expect(page.getByText("2 meldinger, 1 nye samtaler, 0 filer")).toBeVisible();
            await expect(page.getByRole("button", { name: "Ta importen tilbake" })).toBeVisible();
        }).toPass();
        const imported = page.url();
        await shot(page, "import-done");

        const subject = page.getByRole("link", { name: `Brøyting ${mark}` });
        await page.goto(at("loten", `/samtaler/sok?q=${mark}`));
        await subject.first().click();
        await expect(page.locator(".entry", { hasText: "I morgen tidlig." })).toBeVisible();

        await page.goto(imported);
        await press(page, "Ta importen tilbake");
        await expect(async () => {
            await page.reload();
            await expect(page.getByText("Tatt tilbake.")).toBeVisible();
        }).toPass();
        await page.goto(at("loten", `/samtaler/sok?q=${mark}`));
        await expect(subject).toHaveCount(0);
    });

    test("figures tell what came and what was in time, by both clocks, as a page and as a table", async ({ page }) => {
        await signIn(page, "kari");
        await page.goto(at("loten", "/samtaler"));
        await page.getByRole("link", { name: "Tall", exact: true }).click();
        await expect(page.getByRole("heading", { name: "Tall", exact: true })).toBeVisible();
        await page.getByLabel("For hver").selectOption({ label: "År" });
        await press(page, "Vis");
        await expect(page.getByRole("rowheader", { name: /^I tide etter reglementets ord/ })).toBeVisible();
        await expect(page.getByRole("rowheader", { name: /^I tide i bemannet tid/ })).toBeVisible();
        await expect(page.getByRole("heading", { name: "Etter vei inn" })).toBeVisible();
        await shot(page, "figures");
        await fitsItsWidth(page);
        const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /regneark/ }).click()]);
        expect(await readFile(await file.path(), "utf8")).toContain('"Etter vei inn"');
        await page.getByRole("link", { name: "Perioden før" }).click();
        await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(String(new Date().getFullYear() - 1));
    });
});
