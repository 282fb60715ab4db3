import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot, watch } from "./look";
import { at, signIn } from "./people";

test.skip(() => !process.env.SAMBAND_URL, "the program is not built");

const site = (path: string, municipality = "loten") => at(municipality, path);

/// Chooses by what stands in the list, and asks.
async function ask(page: Page, choices: Record<string, string>): Promise<void> {
    for (const [label, choice] of Object.entries(choices)) await page.getByLabel(label).selectOption({ label: choice });
    await page.getByRole("button", { name: "Spør", exact: true }).click();
    await expect(page.getByRole("group", { name: "Avgjørelse etter reglementet" })).toBeVisible();
}

async function isForEverybody(page: Page, name: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready);
    await shot(page, name);
    await fitsItsWidth(page);
    await noViolations(page);
}

test("may I is asked from the front page in a few presses, and leaves no cookie", async ({ page }) => {
    const fine = watch(page);
    await page.goto(site("/"));
    await page.getByRole("link", { name: "For ansatte: får jeg lov?" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Får jeg lov?" })).toBeVisible();
    await isForEverybody(page, "may-i");
    await page.getByRole("link", { name: "Kan jeg svare pressen?" }).click();
    await isForEverybody(page, "may-i-press-form");
    await ask(page, { "Hva slags sak er det?": "En personalsak" });
    await expect(page).toHaveURL(/about=personnel&role=employee&field=own$/);
    await expect(page.locator(".answer .cites .cite").first()).toBeVisible();
    await expect(page.getByText("Vi lagrer verken hvem som spør")).toBeVisible();
    await isForEverybody(page, "may-i-press-answer");
    expect(await page.context().cookies()).toEqual([]);
    fine();
});

test("private speech is never barred by the rule book alone, and whistleblowing is named", async ({ page }) => {
    for (const municipality of ["loten", "saltdal", "hattfjelldal", "klabu"])
        for (const topic of ["Kommunen eller arbeidsplassen min", "Kritikk av noe på mitt eget fagfelt", "En sak jeg selv arbeider med"]) {
            await page.goto(site("/kan-jeg/si-noe-privat", municipality));
            await ask(page, { "Hva vil du si noe om?": topic });
            await expect(page.locator(".ruling")).not.toHaveAttribute("data-outcome", "forbidden");
            await expect(page.getByText("Du har alltid rett til å varsle")).toBeVisible();
        }
    await isForEverybody(page, "may-i-private-answer");
});

test("without script the form asks and the answer keeps what was chosen", async ({ browser }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false, locale: "nb-NO" })).newPage();
    await page.goto(site("/kan-jeg/bli-venn-med"));
    await ask(page, { "Hvem er det?": "En pasient" });
    await expect(page.getByLabel("Hvem er det?")).toHaveValue("patient");
    await expect(page.getByText("Dette står i punktene")).toBeVisible();
    await page.context().close();
});

test("who is signed in is not recognised where one asks", async ({ page }) => {
    await signIn(page, "kari");
    await page.locator("summary", { hasText: "Meny for" }).click();
    await page.getByRole("link", { name: "Får jeg lov?" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Får jeg lov?" })).toBeVisible();
    await expect(page.getByText("Kari")).toHaveCount(0);
});

test("a fixed text is copied with one press", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(site("/kan-jeg/bli-venn-med?relation=patient&role=employee&where=facebook", "saltdal"));
    const text = await page.getByLabel("Tekst du kan bruke").inputValue();
    expect(text.length).toBeGreaterThan(40);
    await page.getByRole("button", { name: "Kopier" }).click();
    await expect(page.getByRole("button", { name: "Kopiert" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await isForEverybody(page, "may-i-friend-answer");
});

test("a clause tells what follows from it, and leads back to where it stands", async ({ page }) => {
    await page.goto(site("/reglement"));
    await page.getByRole("link", { name: "Hva følger av dette?" }).first().click();
    await expect(page.getByRole("heading", { name: "Hvem det gjelder" })).toBeVisible();
    await expect(page.getByText("Spørsmål:")).toBeVisible();
    await isForEverybody(page, "clause");
    await page.getByRole("link", { name: "Les punktet der det står" }).click();
    await expect(page).toHaveURL(/\/reglement#[a-z0-9-]+$/);
    await expect(page.locator(".clause:target")).toBeInViewport();
});

test("the contents lead to every section of the document", async ({ page }) => {
    await page.goto(site("/reglement"));
    const folded = page.locator(".contents-folded summary");
    if (await folded.isVisible()) await folded.click();
    const links = page.locator(".contents a:visible, .contents-folded a:visible");
    expect(await links.count()).toBeGreaterThan(8);
    const last = links.last();
    const to = (await last.getAttribute("href"))!;
    await last.click();
    await expect(page.locator(to)).toBeInViewport();
    await isForEverybody(page, "rulebook-contents");
});

test("the document is found in by words", async ({ page }) => {
    await page.goto(site("/reglement"));
    await page.getByRole("searchbox", { name: "Finn i reglementet" }).fill("ansatte");
    await page.getByRole("button", { name: "Finn", exact: true }).click();
    await expect(page.locator(".clause").first()).toContainText(/ansatte/i);
});
