import { expect, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot } from "./look";
import { at, signIn, writePost } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

test("a reader follows the newsletter's link, and the officer sees that somebody did, not who", async ({ page, browser }) => {
    const title = `Biblioteket har nye kart ${Date.now() % 1_000_000}-${test.info().project.name}`;
    await signIn(page, "kari");
    await writePost(page, "loten", title, "Kom og se på dem.");
    await page.getByRole("button", { name: "Publiser", exact: true }).first().click();
    await page.getByRole("link", { name: "Lest (0)" }).click();
    await page.getByText("Lenker til å legge ut selv").click();
    const offered = await page.locator("code").filter({ hasText: "fra=facebook" }).innerText();

    const anybody = await browser.newContext();
    const reader = await anybody.newPage();
    await reader.goto(offered.replace("fra=facebook", "fra=nyhetsbrev"));
    await expect(reader.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(reader.locator("link[rel=canonical]")).not.toHaveAttribute("href", /fra=/);
    await reader.goto(offered);
    await reader.goto(offered.replace("fra=facebook", "fra=kari@loten.example"));
    expect(await anybody.cookies()).toEqual([]);
    await anybody.close();
    await page.goto(offered); // signed in: not counted
    await page.goBack();

    const cameFrom = (way: string) => page.getByRole("row", { name: new RegExp(`^${way} 1$`) });
    await expect(async () => {
        await page.reload();
        await expect(page.getByText("Visninger i alt: 3")).toBeVisible({ timeout: 100 });
    }).toPass({ timeout: 25_000, intervals: [500] }); // what is counted is written every ten seconds
    await expect(cameFrom("Nyhetsbrev")).toBeVisible();
    await expect(cameFrom("Facebook")).toBeVisible();
    await expect(cameFrom("Rett til siden, eller ukjent")).toBeVisible();
    await expect(page.locator("main")).not.toContainText("kari@loten.example");
    await fitsItsWidth(page);
    await noViolations(page);
    await shot(page, "readership");
});
