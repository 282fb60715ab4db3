import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot } from "./look";
import { at, signIn, writePost } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

/// A municipality for each way of looking, so that two do not change the same lists at once.
const place = () => (test.info().project.name === "desktop" ? { town: "loten", who: "kari" } : { town: "eksempel", who: "ada" });
const panel = (page: Page) => page.locator("[data-panel]");
const finding = (page: Page, text: string) => panel(page).locator(".finding").filter({ hasText: text });
const body = (page: Page) => page.locator("#f-body");

test("one press puts the better word in, and what was found goes away", async ({ page }) => {
    const { town, who } = place();
    await signIn(page, who, town);
    await writePost(page, town, `Om vannet ${Date.now()}`, "Vi skriver vedrørende vannet.\n\nRing rådmannen.");
    const heavy = finding(page, "vedrørende");
    await heavy.getByRole("button", { name: "Bytt til" }).click();
    await expect(body(page)).toHaveValue("Vi skriver om vannet.\n\nRing rådmannen.");
    await expect(heavy).toHaveCount(0);

    const title = finding(page, "rådmannen");
    await title.getByRole("button", { name: "Bytt til" }).focus();
    await page.keyboard.press("Enter");
    await expect(body(page)).toHaveValue("Vi skriver om vannet.\n\nRing kommunedirektøren.");
    await expect(title).toHaveCount(0);
    await expect(body(page)).toBeFocused();
    await page.keyboard.press("ControlOrMeta+z");
    await expect(body(page)).toHaveValue("Vi skriver om vannet.\n\nRing rådmannen.");
});

test("what is written on the screen of own words and numbers is marked no more", async ({ page }) => {
    const { town, who } = place();
    await signIn(page, who, town);
    await writePost(page, town, `Vakt ${Date.now()}`, "Ring vakta på 901 23 456. Vi møtes i grendkvlva.");
    await expect(finding(page, "mobilnummer")).toBeVisible();
    await expect(finding(page, "grendkvlva")).toBeVisible();
    const address = page.url();

    await page.goto(at(town, "/i-dag"));
    await page.locator(".me summary").click();
    await page.getByRole("link", { name: "Ord, nummer og adresser" }).click();
    await page.getByLabel("Ord som skrives slik hos oss").fill("grendkvlva\nto ord");
    await page.getByLabel("Kommunens telefonnummer").fill("90123456");
    await page.getByRole("button", { name: "Lagre" }).click();
    await expect(page.getByText("Skriv ett ord på hver linje.").first()).toBeVisible();
    await expect(page.getByLabel("Ord som skrives slik hos oss")).toHaveValue("grendkvlva\nto ord");
    await shot(page, "own-words-faulty");
    await fitsItsWidth(page);
    await noViolations(page);
    await page.getByLabel("Ord som skrives slik hos oss").fill("grendkvlva, torgkvlva");
    await page.getByRole("button", { name: "Lagre" }).click();
    await expect(page.getByText("Listene er lagret. De gjelder fra nå.")).toBeVisible();
    await expect(page.getByLabel("Ord som skrives slik hos oss")).toHaveValue("grendkvlva\ntorgkvlva\n");

    await page.goto(address);
    await expect(panel(page).locator("[data-part=findings]")).toContainText("Lesbarhet");
    await expect(finding(page, "mobilnummer")).toHaveCount(0);
    await expect(finding(page, "grendkvlva")).toHaveCount(0);
});

test("a word is put into the municipality's own list where it is found", async ({ page }) => {
    const { town, who } = place();
    const word = `kvelv${[..."abcdefghij"].sort(() => Math.random() - 0.5).join("")}`;
    await signIn(page, who, town);
    await writePost(page, town, `Ord ${Date.now()}`, `Vi møtes ved ${word} i kveld.`);
    const marked = finding(page, word);
    await marked.getByRole("button", { name: "Legg til i kommunens ordliste" }).focus();
    await page.keyboard.press("Enter");
    await expect(marked).toHaveCount(0);
    await expect(panel(page)).toBeFocused();
    await page.goto(at(town, "/ord-og-nummer"));
    await expect(page.getByLabel("Ord som skrives slik hos oss")).toHaveValue(new RegExp(word));
});

test("who keeps no rule book is not offered to add words", async ({ page }) => {
    await signIn(page, "tor");
    await writePost(page, "loten", `Ord ${Date.now()}`, "Vi møtes ved kvxlvendring i kveld.");
    await expect(finding(page, "kvxlvendring")).toBeVisible();
    await expect(panel(page).getByRole("button", { name: "Legg til i kommunens ordliste" })).toHaveCount(0);
    expect((await page.goto(at("loten", "/ord-og-nummer")))?.status()).toBe(403);
});

test("lists that somebody changed meanwhile are not overwritten unseen, and nothing typed is lost", async ({ page }) => {
    const { town, who } = place();
    await signIn(page, who, town);
    await page.goto(at(town, "/ord-og-nummer"));
    const typed = page.getByLabel("Kommunens e-postadresser");
    await typed.fill("skole.kommune.no");
    await page.evaluate(async () => {
        const _csrf = document.querySelector<HTMLInputElement>("[name=_csrf]")!.value;
        const word = `imens${[...Date.now().toString()].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;
        await fetch("/ord-og-nummer/ord", { method: "POST", body: new URLSearchParams({ _csrf, word }) });
    });
    await page.getByRole("button", { name: "Lagre" }).click();
    await expect(page.getByText("Noen andre har endret listene mens du skrev.")).toBeVisible();
    await expect(typed).toHaveValue("skole.kommune.no");
    await noViolations(page);
    await page.getByRole("button", { name: "Lagre" }).click();
    await expect(page.getByText("Listene er lagret.")).toBeVisible();
});
