import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot } from "./look";
import { at, signIn } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const onPhone = () => test.info().project.name === "phone";

/// Closed on the phone; where there is room it stands open.
async function openFilters(page: Page): Promise<void> {
    if (onPhone()) await page.locator(".filters > summary").click();
    await expect(page.getByLabel("Kanal")).toBeVisible();
}

async function typeIn(page: Page, subject: string): Promise<void> {
    await page.goto(at("loten", "/samtaler/ny"));
    await page.getByLabel("Hva gjelder det?").fill("Når brøytes det?");
    await page.getByLabel("Med få ord").fill(subject);
    await page.getByLabel("Hvem følger opp?").selectOption({ label: "Ikke bestemt ennå" });
    await press(page, "Før inn");
    await expect(page.getByRole("heading", { name: subject })).toBeVisible();
}

test("a box is filtered, the filter saved, its count renewed by what comes, and it is deleted", async ({ page, context }) => {
    const box = onPhone() ? "apne" : "ufordelt"; // what is saved already is not offered to be saved: both are kari
    const mark = `${Date.now() % 1_000_000}-${test.info().project.name}`;
    await signIn(page, "kari");
    await typeIn(page, `Ringte ${mark}`);
    await page.goto(at("loten", `/samtaler?mappe=${box}`));
    if (onPhone()) await expect(page.getByLabel("Kanal")).toBeHidden();
    await openFilters(page);
    await page.getByLabel("Kanal").selectOption({ label: "Telefon" });
    await page.getByLabel("Frist", { exact: true }).selectOption({ label: "Alle frister" });
    await press(page, "Vis");
    await expect(page).toHaveURL(new RegExp(`mappe=${box}.*vei=telephone`));
    await expect(page.locator(".thread-line").filter({ hasText: `Ringte ${mark}` })).toBeVisible();
    for (const way of await page.locator(".thread-way").allTextContents()) expect(way.trim()).toBe("Telefon");
    await fitsItsWidth(page);
    await noViolations(page, [], false);

    await page.locator("summary").getByText("Lagre som …").click();
    await press(page, "Lagre filteret");
    await expect(page.locator(".faults")).toContainText("Gi filteret et navn.");
    await page.getByLabel("Navn på filteret").fill(`Telefon ${mark}`);
    await press(page, "Lagre filteret");
    await expect(page.getByText("Filteret er lagret.")).toBeVisible();
    const saved = page.getByRole("navigation", { name: "Lagrede filtre" }).getByRole("link", { name: `Telefon ${mark}` });
    await expect(saved).toHaveAttribute("aria-current", "page");
    const count = async () => Number(/\d+/.exec((await saved.locator(".chip-count").textContent()) ?? "")?.[0]);
    const before = await count();
    expect(before).toBeGreaterThan(0);
    await shot(page, "filters");
    await fitsItsWidth(page);

    const other = await context.newPage();
    await typeIn(other, `Ringte igjen ${mark}`);
    await other.close();
    await page.bringToFront();
    await expect(page.locator(".thread-line").filter({ hasText: `Ringte igjen ${mark}` }), "the list keeps the filter").toBeVisible();
    await expect.poll(count).toBeGreaterThan(before);

    await page.locator(".thread-line a").filter({ hasText: `Ringte igjen ${mark}` }).click();
    await expect(page).toHaveURL(/vei=telephone/);
    if (!onPhone()) await expect(page.locator(".inbox-list")).toContainText(`Telefon ${mark}`);
    await page.goto(at("loten", "/samtaler/filtre"));
    await page.getByRole("link", { name: `Gi nytt navn Telefon ${mark}` }).click();
    await page.getByLabel("Navn på filteret").fill(`Ringt ${mark}`);
    await press(page, "Lagre navnet");
    await expect(page.getByText("Filteret har fått nytt navn.")).toBeVisible();
    await shot(page, "saved-filters");
    await fitsItsWidth(page);
    await press(page, `Slett Ringt ${mark}`);
    await expect(page.getByText("Filteret er slettet.")).toBeVisible();
    await expect(page.getByText(`Ringt ${mark}`)).toHaveCount(0);
});

test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("filters are taken away one by one, and what they empty is explained", async ({ page }) => {
        await signIn(page, "kari");
        await page.goto(at("loten", "/samtaler?mappe=ferdige&vei=letter&gjelder=praise&frist=over"));
        await expect(page.getByRole("heading", { name: "Ingen samtaler passer med filteret" })).toBeVisible();
        await fitsItsWidth(page);
        const inUse = page.getByRole("list", { name: "Filtre i bruk" });
        await inUse.getByRole("link", { name: "Over fristen Fjern" }).click();
        await expect(page).toHaveURL(/mappe=ferdige&gjelder=praise&vei=letter$/);
        await inUse.getByRole("link", { name: "Ros Fjern" }).click();
        await expect(page).toHaveURL(/mappe=ferdige&vei=letter$/);
        await inUse.getByRole("link", { name: "Fjern alle" }).click();
        await expect(page).toHaveURL(/mappe=ferdige$/);
        await expect(page.getByText("passer med filteret")).toHaveCount(0);
    });
});

test("the key f opens the filters", async ({ page }) => {
    await signIn(page, "kari");
    await page.goto(at("loten", "/samtaler?mappe=apne"));
    await page.keyboard.press("f");
    await expect(page.getByLabel("Hva det er")).toBeFocused();
});
