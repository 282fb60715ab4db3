import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot } from "./look";
import { approvalOf, readable } from "./messages";
import { at, signIn, writePost } from "./people";

test.skip(() => !process.env.SAMBAND_URL || !readable(), "the program is not built, or its letters lie elsewhere");

/// A post of the unit's leader, sent: the rule book asks the information office.
async function sendPost(page: Page, title: string): Promise<string> {
    await signIn(page, "tor");
    await writePost(page, "loten", title, "Tapp vann før klokka 9.");
    await page.getByRole("button", { name: "Send til godkjenning" }).first().click();
    await expect(page.getByRole("heading", { name: "Venter på godkjenning" })).toBeVisible();
    return new URL(page.url()).pathname;
}

const unique = (title: string) => `${title} ${Date.now()} ${test.info().project.name}`;

test("a yes from the mail, without signing in, once", async ({ page, browser }) => {
    const title = unique("Vannet stenges");
    const path = await sendPost(page, title);
    const link = at("loten", approvalOf("kari@loten.example"));
    const context = await browser.newContext({ ...test.info().project.use });
    const mail = await context.newPage();
    await mail.goto(link);
    await expect(mail.getByRole("heading", { name: title })).toBeVisible();
    await expect(mail.getByText("Du har ikke sett denne før.")).toBeVisible();
    await shot(mail, "approval-by-link");
    await fitsItsWidth(mail);
    await noViolations(mail);
    await mail.reload(); // A scanner of mail that follows the link changes nothing.
    await mail.getByRole("button", { name: "Send tilbake" }).click();
    await expect(mail.getByText("Si hva som må endres før saken sendes tilbake.").first()).toBeVisible();
    await mail.getByRole("button", { name: "Godkjenn", exact: true }).click();
    await expect(mail.getByText("Du har godkjent saken.")).toBeVisible();
    await mail.goto(link);
    await expect(mail.getByRole("heading", { name: "Lenken er brukt" })).toBeVisible();
    await noViolations(mail);
    expect(await context.cookies()).toEqual([]);
    await context.close();

    await page.goto(at("loten", path));
    await expect(page.getByText("Godkjent").first()).toBeVisible();
    await page.goto(at("loten", `${path}/historikk`));
    await expect(page.getByText("Svarte fra e-posten").first()).toBeVisible();
});
