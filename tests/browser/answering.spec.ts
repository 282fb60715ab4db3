import { type Browser, expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, shot } from "./look";
import { at, signIn } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const field = (page: Page) => page.getByLabel("Hva svarer du?");
const who = () => `${test.info().project.name}-${Date.now() % 1_000_000}`;

/// Somebody asks by the form: an answer stands at their link.
async function asked(browser: Browser, text: string): Promise<string> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(at("loten", "/kontakt/skjema"));
    await page.getByLabel("Skriv meldingen her").fill(text);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByText("Takk. Vi har fått meldingen din.")).toBeVisible();
    await context.close();
    return text;
}

async function opens(page: Page, login: string, subject: string): Promise<string> {
    await signIn(page, login);
    await page.goto(at("loten", "/samtaler?mappe=apne"));
    await page.locator(".thread-line a", { hasText: subject }).first().click();
    await expect(page.getByRole("heading", { name: subject })).toBeVisible();
    return page.url();
}

async function another(browser: Browser): Promise<Page> {
    return (await browser.newContext({ viewport: test.info().project.use.viewport })).newPage();
}

test("two officers in one thread never answer it twice by accident", async ({ page, browser }) => {
    const subject = await asked(browser, `Når åpner badet ${who()}?`);
    const address = await opens(page, "kari", subject);
    const other = await another(browser);
    await signIn(other, "dag");
    await other.goto(address);
    await expect(page.locator("[data-part=here]")).toContainText("leser dette");
    await field(other).fill("Badet åpner lørdag.");
    await expect(page.locator("[data-part=here]")).toContainText("skriver …");
    await field(page).fill("Badet åpner lørdag klokka 10.");
    await shot(page, "answering-here");
    await press(page, "Svar");
    await expect(page.locator("#sendes")).toContainText("Sendes om");

    // The other is warned while typing, sees what was sent, and is stopped once more when sending.
    await expect(other.locator("#nytt")).toContainText("har svart. Les den før du sender.");
    await expect(other.locator(".entry[data-kind=out]")).toContainText("Badet åpner lørdag klokka 10.");
    await shot(other, "answering-warned");
    await press(other, "Svar");
    await expect(other.getByText("Noe har skjedd i samtalen siden du åpnet den.").first()).toBeVisible();
    await expect(field(other)).toHaveValue("Badet åpner lørdag.");
    await expect(other.locator(".entry[data-kind=out]")).toHaveCount(1);
    await fitsItsWidth(other);
    await other.context().close();
});

test("a draft survives a reload and another browser", async ({ page, browser }) => {
    const subject = await asked(browser, `Kan jeg fyre bål ${who()}?`);
    const address = await opens(page, "kari", subject);
    await field(page).fill("Du må søke om det først.");
    await expect(page.locator("[data-draft-state]")).toContainText("Utkastet er lagret");
    await page.reload();
    await expect(field(page)).toHaveValue("Du må søke om det først.");
    const other = await another(browser);
    await signIn(other, "kari");
    await other.goto(address);
    await expect(field(other)).toHaveValue("Du må søke om det først.");
    await other.context().close();
});

test("an answer is taken back within ten seconds, without script", async ({ browser }) => {
    const subject = await asked(browser, `Hvor er nøkkelen ${who()}?`);
    const plain = await (await browser.newContext({ javaScriptEnabled: false, viewport: test.info().project.use.viewport })).newPage();
    await opens(plain, "kari", subject);
    await field(plain).fill("På servicekontoret.");
    await press(plain, "Svar og avslutt");
    await expect(plain.locator("#sendes")).toContainText("Sendes om");
    await shot(plain, "answering-undo");
    await press(plain, "Angre");
    await expect(plain.getByText("Svaret er ikke sendt. Teksten står i boksen.")).toBeVisible();
    await expect(field(plain)).toHaveValue("På servicekontoret.");
    await expect(plain.locator(".entry[data-kind=out]")).toHaveCount(0);
    await plain.context().close();
});
