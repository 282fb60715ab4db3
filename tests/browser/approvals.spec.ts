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
    const link = at("loten", approvalOf("kari@loten.example", title));
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

test("staff and somebody outside comment; who is mentioned is told", async ({ page, browser }) => {
    const path = await sendPost(page, unique("Gata graves opp"));
    await signIn(page, "kari");
    await page.goto(at("loten", path));
    await page.getByRole("link", { name: "Kommentarer" }).click();
    await page.getByLabel("Kommentar", { exact: true }).fill("@Tor Trykkfall når er gata åpen igjen?");
    await page.getByRole("button", { name: "Lagre kommentaren" }).click();
    await page.getByLabel("Vis utkastet til").fill("Fagforbundet");
    await page.getByRole("button", { name: "Lag lenke" }).click();
    const link = await page.locator("code").innerText();

    const context = await browser.newContext(test.info().project.use);
    const outside = await context.newPage();
    await outside.goto(link);
    await expect(outside.getByText("Dette er ikke publisert")).toBeVisible();
    await outside.getByLabel("Kommentar til kommunen").fill("Det mangler en dato.");
    await outside.getByRole("button", { name: "Send kommentaren" }).click();
    await expect(outside.getByText("Du skrev")).toBeVisible();
    await noViolations(outside);
    await fitsItsWidth(outside);
    expect(await context.cookies()).toEqual([]);

    await page.goto(at("loten", `${path}/kommentarer`));
    const theirs = page.locator("[data-outside]");
    await expect(theirs.getByText("utenfor kommunen")).toBeVisible();
    await theirs.getByRole("button", { name: /^Ferdig\s*: Fagforbundet$/ }).click();
    await expect(page.getByText("Ferdig, sier Kari Kommaretter")).toBeVisible();
    await page.getByRole("button", { name: /^Steng\s*: Fagforbundet$/ }).click();
    await outside.reload();
    await expect(outside.getByText("Lenken virker ikke lenger.")).toBeVisible();
    await context.close();

    await signIn(page, "tor");
    const mentions = page.getByRole("region", { name: "Du er nevnt" });
    await mentions.getByText("når er gata åpen igjen?").first().waitFor();
    await page.goto(at("loten", `${path}/kommentarer`));
    await page.getByRole("button", { name: "Jeg har sett at jeg er nevnt" }).click();
    await expect(page.getByRole("button", { name: "Jeg har sett at jeg er nevnt" })).toBeHidden();
});

test("several that are alike are approved at once, by the keyboard; one that changed is left and named", async ({ page, browser }) => {
    const titles = ["Kum en", "Kum to", "Kum tre"].map(unique);
    const paths: string[] = [];
    for (const title of titles) paths.push(await sendPost(page, title));
    const context = await browser.newContext(test.info().project.use);
    const kari = await context.newPage();
    await signIn(kari, "kari");
    await kari.goto(at("loten", "/godkjenning?vis=meg"));
    for (const title of titles) {
        await kari.getByRole("checkbox", { name: `Velg ${title}` }).focus();
        await kari.keyboard.press("Space");
    }
    await shot(kari, "approval-board");
    await page.goto(at("loten", paths[2]!));
    await page.getByText("Send tilbake").first().click();
    await page.getByLabel("Hva må endres?").fill("Vi graver en annen dag.");
    await page.getByRole("button", { name: "Send tilbake" }).click();
    await expect(page.getByText("Saken er sendt tilbake, med kommentaren din.")).toBeVisible();
    await kari.getByRole("button", { name: "Godkjenn de valgte" }).press("Enter");
    await expect(kari.getByRole("heading", { name: "Godkjent" })).toBeVisible();
    await expect(kari.getByRole("link", { name: titles[0]! })).toBeVisible();
    await expect(kari.getByText("Den er endret eller avgjort siden siden ble vist.")).toBeVisible();
    await fitsItsWidth(kari);
    await noViolations(kari);
    await kari.goto(at("loten", paths[1]!));
    await expect(kari.getByText("Godkjent").first()).toBeVisible();
    await context.close();
});
