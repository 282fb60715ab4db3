import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot, watch } from "./look";
import { at, signIn } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

const fresh = (words: string) => `${words} ${Date.now() % 1_000_000}-${test.info().project.name}`;
const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

/// A draft of the book in force; stands at its page.
async function startDraft(page: Page, municipality: string, login: string): Promise<string> {
    await signIn(page, login, municipality);
    await page.goto(at(municipality, "/reglement"));
    await page.getByRole("link", { name: "Endre reglementet" }).click();
    await page.getByLabel("Hva skal utkastet hete?").fill(fresh("Prøveutkast"));
    await press(page, "Lag utkastet");
    await expect(page.getByText("Det gjelder ikke før det er vedtatt.").first()).toBeVisible();
    return page.url();
}

/// Opens the folded list and ticks or unticks words of it.
async function choose(page: Page, list: string, words: Record<string, boolean>): Promise<void> {
    const fold = page.locator("details", { has: page.locator(`#f-${list}`) }).last();
    if (!(await fold.evaluate((it: HTMLDetailsElement) => it.open))) await fold.locator("summary").click();
    for (const [word, on] of Object.entries(words)) await page.locator(`#f-${list}-${word}`).setChecked(on);
}

test("a clause is edited, a mistake keeps what was typed, and what would have changed is shown", async ({ page }) => {
    const fine = watch(page, /status of 4\d\d/);
    const draft = await startDraft(page, "loten", "dag");
    await main(page).getByRole("searchbox").fill("sender inn nyhetssaker");
    await press(page, "Finn");
    await main(page).locator(".clause a", { hasText: "Rediger" }).first().click();
    await page.getByLabel("Hva punktet sier").fill("Virksomhetene publiserer selv.");
    await page.locator("#f-outcome").selectOption("allowed");
    await press(page, "Lagre punktet");
    await expect(page.getByRole("alert")).toContainText("Noen er valgt til å si ja.");
    await expect(page.getByLabel("Hva punktet sier")).toHaveValue("Virksomhetene publiserer selv.");
    await shot(page, "draft-clause-fault");
    await noViolations(page);

    await choose(page, "approval", { "communications-officer": false });
    await press(page, "Lagre punktet");
    await expect(page.getByText("Punktet er lagret i utkastet.")).toBeVisible();
    await expect(page).toHaveURL(/#news-through-kis$/);
    await expect(page.locator("#news-through-kis")).toContainText("endret");

    await page.getByRole("link", { name: "Endringer" }).click();
    await expect(page.locator("ins", { hasText: "publiserer" })).toBeVisible();
    await page.getByRole("link", { name: "Nye svar" }).click();
    await expect(main(page)).toContainText(/[1-9]\d* av \d+ spørsmål ville fått et annet svar/);
    const changed = page.locator(".changed-ruling").first();
    await expect(changed).toContainText("Virksomhetsleder som vil publisere", { ignoreCase: true });
    await expect(changed.locator("[data-outcome=approval]")).toBeVisible();
    await expect(changed.locator("[data-outcome=allowed]")).toBeVisible();
    await shot(page, "draft-answers");
    await fitsItsWidth(page);
    await noViolations(page);
    await page.getByRole("link", { name: "Prøv typiske spørsmål" }).click();
    await expect(main(page)).toContainText("Typiske spørsmål er");

    await page.goto(draft);
    await page.locator("summary", { hasText: "Last ned eller slett" }).click();
    await press(page, "Slett utkastet");
    await expect(page.getByText("Utkastet er slettet.")).toBeVisible();
    fine();
});

test("a text with a mistake is kept, says its line, and cannot be adopted before it is put right", async ({ page }) => {
    const draft = await startDraft(page, "loten", "dag");
    await page.goto(`${draft}/tekst`);
    const text = await page.locator("#f-text").inputValue();
    await page.locator("#f-text").fill(text.replace('strength = "shall"', 'strength = "maa"'));
    await press(page, "Lagre");
    const line = text.slice(0, text.indexOf('strength = "shall"')).split("\n").length;
    await expect(page.getByRole("heading", { name: `Feil på linje ${line}` })).toBeVisible();
    await expect(page.locator(".toml-lines .wrong")).toContainText('strength = "maa"');
    await expect(page.locator("#f-text")).toHaveValue(/strength = "maa"/);
    await noViolations(page);
    await page.goto(`${draft}/vedta`);
    await expect(main(page).getByRole("button", { name: "Vedta" })).toHaveCount(0);
    await expect(page.getByText("Utkastet kan ikke vedtas før feilen er rettet.")).toBeVisible();
});

test("who saved last does not win over who saved meanwhile", async ({ page, context }) => {
    const draft = await startDraft(page, "loten", "kari");
    await page.goto(`${draft}/punkt/always-respect`);
    const other = await context.newPage();
    await other.goto(`${draft}/punkt/always-respect`);
    await other.getByLabel("Hva punktet sier").fill("Den andres setning.");
    await press(other, "Lagre punktet");
    await page.getByLabel("Hva punktet sier").fill("Min setning.");
    await press(page, "Lagre punktet");
    await expect(page.getByRole("heading", { name: "Noen har lagret imens" })).toBeVisible();
    await expect(page.getByLabel("Hva punktet sier")).toHaveValue("Min setning.");
    await noViolations(page);
    await press(page, "Lagre punktet");
    await expect(page.locator("#always-respect")).toContainText("Min setning.");
});

test("without script a clause is put in, and the draft is adopted by a decision", async ({ browser }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false, locale: "nb-NO" })).newPage();
    await startDraft(page, "klabu", "harald");
    const says = fresh("Kommunen svarer vennlig");
    await page.getByRole("link", { name: "Nytt punkt", exact: true }).click();
    await page.getByLabel("Hva punktet sier").fill(`${says}.`);
    await page.getByLabel("Avsnitt, slik det står i dokumentet").fill("Vennlighet");
    await page.getByLabel("Tittel, hvis avsnittet er nytt").fill("Vennlighet");
    await press(page, "Lagre punktet");
    await page.getByRole("link", { name: "Vedta", exact: true }).click();
    await expect(page.getByText(/1 nye, 0 fjernet, 0 endret/)).toBeVisible();
    await press(page, "Vedta");
    await expect(page.getByText("Skriv saksnummer eller dato for vedtaket.").first()).toBeVisible();
    const decision = fresh("K-sak 9/26");
    await page.getByLabel("Vedtak", { exact: true }).fill(decision);
    await press(page, "Vedta");
    await expect(page.getByText("Reglementet er vedtatt.")).toBeVisible();
    await expect(page.locator(".clause", { hasText: says })).toBeVisible();
    await expect(page.getByRole("link", { name: decision })).toBeVisible();
    await page.context().close();
});
