import { expect, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot } from "./look";
import { at, signIn } from "./people";

test.skip(() => !process.env.SAMBAND_URL, "the program is not built");

test("a steward sets the hours and the desk, says that she is away, and residents read when we are there", async ({ page }) => {
    await signIn(page, "inga", "hattfjelldal");
    await page.goto(at("hattfjelldal", "/kontortid"));
    const thursday = page.getByRole("group", { name: "torsdag" });
    await thursday.getByLabel("Pause fra").fill("11:30");
    await page.getByRole("button", { name: "Lagre uka" }).click();
    await expect(thursday.locator(".fault")).toHaveText("Skriv både når pausen begynner og når den slutter.");
    await thursday.getByLabel("Pause til").fill("12:15");
    await page.getByRole("button", { name: "Lagre uka" }).click();
    await expect(page.getByText("Torsdag 8–11.30 og 12.15–15.30")).toBeVisible();
    await noViolations(page);
    await shot(page, "office-hours");

    await page.goto(at("hattfjelldal", "/desken"));
    for (const box of await page.getByRole("row", { name: "Inga" }).getByRole("checkbox").all()) await box.check();
    await page.getByRole("button", { name: "Lagre uka" }).click();
    await expect(page.getByRole("row", { name: "Inga" }).getByRole("checkbox").first()).toBeChecked();
    await fitsItsWidth(page);
    await shot(page, "desk");

    await page.goto(at("hattfjelldal", "/min-konto"));
    await page.getByLabel("Borte fra og med").fill("2030-01-07");
    await page.getByLabel("Borte til og med").fill("2030-01-04");
    await page.getByRole("button", { name: "Meld fra" }).click();
    await expect(page.locator("#f-away_to-fault")).toHaveText("Siste dag må komme etter den første.");
    await expect(page.getByLabel("Borte fra og med")).toHaveValue("2030-01-07");

    await page.goto(at("hattfjelldal", "/i-dag"));
    await expect(page.locator("main").getByRole("link", { name: "Desk:" })).toBeVisible();
    await page.goto(at("hattfjelldal", "/kontakt"));
    await expect(page.getByText("Mandag–onsdag 8–15.30")).toBeVisible();
});

test("keys that act alone are turned off for good by whoever is bothered by them", async ({ page }) => {
    await signIn(page, "nils", "hattfjelldal");
    const search = page.locator("[data-search]");
    await page.keyboard.press("/");
    await expect(search).toBeFocused();
    await page.goto(at("hattfjelldal", "/min-konto"));
    await page.getByRole("button", { name: "Slå av snarveiene" }).click();
    await expect(page.getByText("Snarveiene er slått av.")).toBeVisible();
    await page.keyboard.press("/");
    await expect(search).not.toBeFocused();
    await page.getByRole("button", { name: "Slå på snarveiene" }).click();
    await expect(page.getByText("Snarveiene er slått på.")).toBeVisible();
    await page.keyboard.press("/");
    await expect(search).toBeFocused();
});
