import { expect, type Page } from "@playwright/test";

const password = "kaffe-klokka-atte"; // of everybody in the demo world

/// The address of a municipality of the demo world.
export const at = (municipality: string, path: string) =>
    (process.env.SAMBAND_URL ?? "").replace("loten.localhost", `${municipality}.localhost`) + path;

/// Signs in as somebody of the demo world, and stands at I dag.
export async function signIn(page: Page, login: string, municipality = "loten"): Promise<void> {
    await page.context().clearCookies();
    await page.goto(at(municipality, "/logg-inn?til=/i-dag"));
    await page.getByLabel("E-post").fill(`${login}@${municipality}.example`);
    await page.locator("input[type=password]").fill(password);
    await page.locator("main form button[type=submit]").click();
    await expect(page).toHaveURL(/\/i-dag$/);
    await page.waitForLoadState("load"); // nothing of it is cut off by what comes next
}

/// A new post with these fields; stands at its page, saved.
export async function writePost(page: Page, municipality: string, title: string, body: string): Promise<void> {
    await page.goto(at(municipality, "/saker/ny"));
    await page.locator("#f-title").fill(title);
    await page.locator("#f-body").fill(body);
    await expect(page).toHaveURL(/\/saker\/[0-9a-f-]{36}$/); // saved while one writes
}
