import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot } from "./look";
import { at, signIn, writePost } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

const fresh = (words: string) => `${words} ${Date.now() % 1_000_000}-${test.info().project.name}`;
const text = "Vi bytter en vannledning i veien. Tapp vann før klokka 9.\n\nVannet er tilbake til lunsj.";
const panel = (page: Page) => page.locator("[data-panel]");

test("a unit leader sends, cannot say yes alone, and the information officer approves and publishes", async ({ page }) => {
    const title = fresh("Vannet stenges");
    await signIn(page, "tor");
    await writePost(page, "loten", title, text);
    await expect(panel(page)).toContainText("informasjonsansvarlig i KIS");
    await expect(panel(page).getByRole("link", { name: /Løten 3\.3/ })).toBeVisible();
    await expect(panel(page).getByRole("button", { name: "Publiser", exact: true })).toHaveCount(0);
    await panel(page).getByRole("button", { name: "Send til godkjenning" }).click();
    await expect(page.getByText("Saken er sendt til godkjenning.")).toBeVisible();
    const address = page.url();
    await expect(page.getByRole("button", { name: "Godkjenn" })).toHaveCount(0);

    const refused = await page.evaluate(async () => {
        const form = document.querySelector<HTMLInputElement>("[name=_csrf]")!.value;
        const body = new URLSearchParams({ _csrf: form, seen_version: String(document.querySelector<HTMLInputElement>("[name=seen_version]")?.value) });
        return (await fetch(`${location.pathname}/godkjenn`, { method: "POST", body })).status;
    });
    expect(refused).toBe(409);

    await signIn(page, "kari");
    await page.goto(at("loten", "/godkjenninger")); // the list of old leads to the board
    expect(new URL(page.url()).pathname).toBe("/godkjenning");
    await page.getByRole("link", { name: title, exact: true }).click();
    await shot(page, "approval");
    await fitsItsWidth(page);
    await noViolations(page);
    await page.getByRole("button", { name: "Godkjenn og publiser" }).click();
    await expect(page.getByText("Du har godkjent saken.")).toBeVisible();
    await expect(page.getByText("Publisert", { exact: true })).toBeVisible();

    await page.goto(`${address}/historikk`);
    for (const what of ["Sendt til godkjenning", "Stoppet av reglementet", "Godkjent", "Publisert"])
        await expect(page.getByRole("listitem").filter({ hasText: what }).first()).toBeVisible();
    await expect(page.getByText("av Tor Trykkfall").first()).toBeVisible();
    await shot(page, "history");
    await noViolations(page);
});

test("what is sent back says why, and the next look shows the words that changed", async ({ page }) => {
    const title = fresh("Stengt vei");
    await signIn(page, "tor");
    await writePost(page, "loten", title, text);
    await panel(page).getByRole("button", { name: "Send til godkjenning" }).click();
    const address = page.url();

    await signIn(page, "kari");
    await page.goto(address);
    await page.getByText("Send tilbake").first().click();
    await page.getByRole("button", { name: "Send tilbake" }).click();
    await expect(page.getByText("Si hva som må endres før saken sendes tilbake.").first()).toBeVisible();
    await page.getByLabel("Hva må endres?").fill("Skriv når vannet er tilbake.");
    await page.getByRole("button", { name: "Send tilbake" }).click();

    await signIn(page, "tor");
    await page.goto(address);
    await expect(page.getByText("Skriv når vannet er tilbake.")).toBeVisible();
    await page.locator("#f-body").fill(text.replace("til lunsj", "klokka 14"));
    await panel(page).getByRole("button", { name: "Send til godkjenning" }).click();

    await signIn(page, "kari");
    await page.goto(address);
    await expect(page.locator(".word-diff del")).toContainText("lunsj");
    await expect(page.locator(".word-diff ins")).toContainText("14");
    await noViolations(page);
});

test("staff are told and the post is published in one act", async ({ page }) => {
    const title = fresh("Ny vaktordning");
    await signIn(page, "kari");
    await writePost(page, "loten", title, text);
    await page.getByLabel("Saken angår ansatte eller tjenesten deres").check();
    await expect(panel(page)).toContainText("Saken gjelder de ansatte, og de er ikke fortalt om den.");
    await panel(page).getByRole("button", { name: "Fortell ansatte og publiser" }).click();
    await expect(page.getByText("De ansatte er fortalt det, og saken er publisert.")).toBeVisible();
    await expect(page.getByText("De ansatte ble fortalt det")).toBeVisible();

    await page.getByRole("link", { name: "Rett", exact: true }).click();
    await page.locator("#f-body").fill(`${text} Ring vakta ved spørsmål.`);
    await page.getByRole("button", { name: "Publiser rettelsen" }).click();
    await expect(page.locator(".fault, .message").filter({ hasText: "Si hva som er rettet" }).first()).toBeVisible();
    await expect(page.locator("#f-body")).toHaveValue(/Ring vakta/);
    await page.locator("#f-note").fill("La til hvem du kan ringe.");
    await page.getByRole("button", { name: "Publiser rettelsen" }).click();
    await expect(page.getByText("La til hvem du kan ringe.")).toBeVisible();

    await page.getByText("Ta ned", { exact: true }).click();
    await page.getByLabel("Hvorfor tas den ned?").fill("Feil dag.");
    await page.getByRole("button", { name: "Ta ned overalt" }).click();
    await expect(page.getByText("Trukket", { exact: true })).toBeVisible();
});

test("who publishes alone under the starter is looked over by another", async ({ page }) => {
    const title = fresh("Opent hus");
    await signIn(page, "ada", "eksempel");
    await writePost(page, "eksempel", title, "Kom innom og sjå korleis vi arbeider. Vi serverer kaffi.");
    await panel(page).getByRole("button", { name: /Publiser|Fortell/ }).first().click();
    await expect(page.getByText("Skal ses over av en annen innen")).toBeVisible();
    await expect(page.getByRole("button", { name: "Jeg har sett over den" })).toHaveCount(0);
    const address = page.url();
    await signIn(page, "bo", "eksempel");
    await expect(page.getByRole("heading", { name: "Skal ses over" })).toBeVisible();
    await page.goto(address);
    await page.getByRole("button", { name: "Jeg har sett over den" }).click();
    await expect(page.getByText("Takk. Det er ført at du har sett over saken.")).toBeVisible();
});

test("the reading follows what is typed, shows the place, and stops", async ({ page }) => {
    await signIn(page, "kari");
    await writePost(page, "loten", fresh("Innbyggertorget"), "Vi åpner torget.\n\nLes mer [klikk her](https://loten.example/torg).");
    const finding = panel(page).locator(".finding").filter({ hasText: "klikk her" });
    await finding.getByRole("link", { name: "Vis: Linje 3" }).click();
    const chosen = await page.locator("#f-body").evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
    expect(chosen).toContain("klikk her");
    await page.locator("#f-body").fill("Vi åpner torget for alle.");
    await expect(finding).toHaveCount(0);
    await page.locator("#f-body").fill("Ring oss. Barnet har fødselsnummer 01010750160.");
    await expect(panel(page)).toContainText("stopper");
    await panel(page).getByRole("button", { name: /^(Fortell ansatte og p|P)ubliser$/ }).first().click();
    await expect(page.getByText("Rett det som stopper saken. Det står ved siden av teksten.").first()).toBeVisible();
    await expect(page.locator("#f-body")).toHaveValue(/Barnet har/);
});

test("what somebody else saved meanwhile is told, and nothing is lost", async ({ page, browser }) => {
    await signIn(page, "kari");
    await writePost(page, "loten", fresh("To skriver"), "Første utkast av teksten.");
    const address = page.url();
    const other = await (await browser.newContext()).newPage();
    await signIn(other, "dag");
    await other.goto(address);
    await expect(other.locator("[data-here]")).toContainText(/^\s*Kari .* skriver her nå/);
    await other.locator("#f-body").fill("Dag skrev dette.");
    await expect(other.locator("[data-save-state]")).toContainText(/Lagret \d/);
    await page.locator("#f-body").fill("Kari skrev dette.");
    await expect(page.locator("[data-save-state]")).toContainText("Noen andre har endret saken");
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await expect(page.getByText("Dag Direktør har endret saken mens du skrev")).toBeVisible();
    await expect(page.locator("#f-body")).toHaveValue("Kari skrev dette.");
    await expect(page.locator(".word-diff del")).toContainText("Dag");
    await expect(page.locator(".word-diff ins")).toContainText("Kari");
    await page.getByLabel("Bruk teksten til Dag Direktør her").check();
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await expect(page.getByText("Saken er lagret.")).toBeVisible();
    await expect(page.locator("#f-body")).toHaveValue("Dag skrev dette.");
});

test("what touches another unit is asked for, seen on I dag, and then let out", async ({ page }) => {
    await signIn(page, "kari");
    const title = fresh("Gata graves opp");
    await writePost(page, "loten", title, "Arbeidet varer i to uker.");
    await page.getByText("Berører saken andre enheter?").click();
    await page.getByLabel("Teknisk drift", { exact: true }).check();
    await expect(panel(page).locator("[data-part=ruling]")).toContainText("3.1.4");
    await expect(panel(page).getByRole("button", { name: "Publiser", exact: true })).toHaveCount(0);
    await panel(page).getByRole("button", { name: "Be enhetene se den først" }).click();
    await expect(page.getByText("Enhetene er bedt om å se saken.")).toBeVisible();
    const address = page.url();
    await signIn(page, "tor");
    await page.getByRole("button", { name: `Sett ${title}` }).click();
    await expect(page.getByText("Takk. Det er ført at enheten har sett saken.")).toBeVisible();
    await signIn(page, "kari");
    await page.goto(address);
    await expect(panel(page)).toContainText("Teknisk drift: sett av Tor");
    await panel(page).getByRole("button", { name: "Publiser", exact: true }).click();
    await expect(page.getByText("Saken er publisert.")).toBeVisible();
});

test("the keyboard alone writes and sends", async ({ page, isMobile }) => {
    test.skip(isMobile);
    await signIn(page, "tor");
    await page.goto(at("loten", "/saker/ny"));
    await page.locator("#f-title").focus();
    await page.keyboard.type(fresh("Brøyting"));
    await page.keyboard.press("Tab");
    await page.keyboard.type("Vi brøyter om natta.");
    for (let i = 0; i < 20 && !(await page.locator("#f-body").evaluate((body) => body === document.activeElement)); ++i) await page.keyboard.press("Tab");
    await page.keyboard.type("Flytt bilen før klokka 22.");
    await page.keyboard.press("Control+b");
    await page.keyboard.type("Takk");
    await expect(page.locator("#f-body")).toHaveValue("Flytt bilen før klokka 22.**Takk**");
    const send = panel(page).getByRole("button", { name: "Send til godkjenning" });
    for (let i = 0; i < 40 && !(await send.evaluate((button) => button === document.activeElement)); ++i) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Saken er sendt til godkjenning.")).toBeVisible();
});

test("without script a post is written, saved and sent", async ({ browser }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signIn(page, "tor");
    await page.goto(at("loten", "/saker/ny"));
    await page.locator("#f-title").fill(fresh("Uten skript"));
    await page.locator("#f-body").fill(text);
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await expect(page.getByText("Saken er lagret.")).toBeVisible();
    await page.getByRole("button", { name: "Send til godkjenning" }).click();
    await expect(page.getByText("Saken er sendt til godkjenning.")).toBeVisible();
});

test("a citation leads to its clause, and the rule book is found in", async ({ page }) => {
    await page.goto(at("loten", "/reglement"));
    await expect(page.getByText("Kommunikasjonsstrategi Løten kommune")).toBeVisible();
    const clause = await page.locator(".clause").nth(3).getAttribute("id");
    await page.goto(at("loten", `/reglement/${clause}`));
    await expect(page).toHaveURL(new RegExp(`/reglement#${clause}$`));
    await page.getByLabel("Finn i reglementet").last().fill("ansatte");
    await page.getByRole("button", { name: "Finn" }).click();
    await expect(page.locator(".clause").first()).toContainText(/ansatte/i);
});
