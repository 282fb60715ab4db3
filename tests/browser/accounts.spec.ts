import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot, watch } from "./look";
import { at, signIn } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

const fresh = (words: string) => `${words} ${Date.now() % 1_000_000}-${test.info().project.name}`;
const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
const unfold = (page: Page, name: string) => main(page).locator("summary", { hasText: name }).click();

async function fine(page: Page, name: string): Promise<void> {
    await shot(page, name);
    await fitsItsWidth(page);
    await noViolations(page);
}

async function proposeAccount(page: Page, municipality: string, name: string, channel = "facebook"): Promise<void> {
    await page.goto(at(municipality, "/kontoer/ny"));
    await page.locator("#f-channel").selectOption(channel);
    await page.locator("#f-name").fill(name);
    await page.getByLabel("Hva skal den brukes til?").fill("Fortelle om hverdagen.");
    await page.getByLabel("Hvem er den for?").fill("Foreldre");
    await page.getByLabel("Folk kan skrive til oss her").check();
    await press(page, "Foreslå kontoen");
}

test("an account is proposed, approved by whom the rule book names, opened, and everybody can look it up", async ({ page }) => {
    const calm = watch(page, /status of 4\d\d/);
    const name = fresh("Prøvekonto");
    await signIn(page, "liv", "klabu");
    await proposeAccount(page, "klabu", name);
    await expect(main(page)).toContainText("Venter på ja fra kommunedirektør");
    await fine(page, "account-proposed");
    const account = page.url();

    await signIn(page, "harald", "klabu");
    await expect(main(page)).toContainText("Kontoer å se over");
    await page.goto(at("klabu", "/kontoer"));
    await expect(main(page).locator("li", { hasText: name }).first()).toContainText("venter på ditt ja");
    await page.goto(account);
    await press(page, "Si ja");
    await expect(page.getByRole("status")).toContainText("Du har sagt ja til kontoen.");

    await signIn(page, "liv", "klabu");
    await page.goto(account);
    await press(page, "Åpne kontoen");
    await expect(main(page)).toContainText("Skriv adressen til kontoen først");
    await main(page).getByRole("link", { name: "Endre", exact: true }).click();
    await page.getByLabel("Adresse").fill(`https://www.facebook.com/${encodeURIComponent(name)}`);
    await press(page, "Lagre");
    await press(page, "Åpne kontoen");
    await expect(page.getByRole("status")).toContainText("Kontoen er åpnet");
    await fine(page, "account-open");

    await page.context().clearCookies();
    await page.goto(at("klabu", "/"));
    await page.getByRole("link", { name: "Våre kontoer" }).click();
    await expect(main(page)).toContainText(name);
    await expect(main(page)).toContainText("Kontaktperson: Liv Lekeplass");
    calm();
});

test("the access is typed in once and never shown again", async ({ page }) => {
    const calm = watch(page, /status of 4\d\d/);
    await signIn(page, "kari");
    await page.goto(at("loten", "/kontoer"));
    await main(page).getByRole("table").getByRole("link", { name: "Løten kommune på Facebook" }).click();
    await unfold(page, "Legg inn");
    const secret = page.getByLabel("Passord eller nøkkel");
    await secret.fill("hemmelig-nokkel-42");
    await page.getByLabel("Siste dag den virker").fill("2020-01-01");
    await press(page, "Lagre tilgangen");
    await expect(main(page)).toContainText("Den er utløpt allerede.");
    await expect(secret).toHaveValue("");
    await secret.fill("hemmelig-nokkel-42");
    await page.getByLabel("Siste dag den virker").fill(new Date(Date.now() + 60 * 864e5).toISOString().slice(0, 10));
    await press(page, "Lagre tilgangen");
    await expect(main(page)).toContainText("Satt i dag");
    await expect(main(page)).not.toContainText("Mangler tilgang");
    expect(await page.content()).not.toContain("hemmelig-nokkel-42");
    await fine(page, "account-access");
    calm();
});

test("what is not one's to open is handed to those who open accounts", async ({ page }) => {
    const name = fresh("Vannkonto");
    await signIn(page, "per", "saltdal");
    await proposeAccount(page, "saltdal", name);
    await expect(main(page)).toContainText("Venter på ja fra servicekontor");
    await expect(main(page)).toContainText("7.1");
    await fine(page, "account-handed-on");
    const account = page.url();
    await signIn(page, "vigdis", "saltdal");
    await page.goto(account);
    await press(page, "Ta den, og si ja");
    await expect(main(page)).toContainText("godkjent, kan åpnes");
});

test("a false page is reported by anybody and followed up by the desk", async ({ page }) => {
    const address = `https://example.org/${encodeURIComponent(fresh("gave"))}`;
    await page.goto(at("loten", "/vare-kontoer/meld"));
    await page.getByLabel("Adressen til siden").fill(address);
    await page.getByLabel("Hva er galt med den?").fill("De vil ha BankID.");
    await press(page, "Si fra");
    await expect(page.getByRole("status")).toContainText("Takk for at du sa fra.");
    await signIn(page, "kari");
    await page.goto(at("loten", "/kontoer/meldinger"));
    const report = main(page).locator("li", { hasText: address });
    await report.locator("summary").click();
    await report.getByLabel("Hva ble gjort").selectOption("told-network");
    await report.getByLabel("Merknad").fill("Meldt i dag.");
    await fine(page, "lookalikes");
    await report.getByRole("button", { name: "Lagre" }).click();
    await expect(main(page).locator("li", { hasText: address })).toContainText("meldt til nettverket");
});
