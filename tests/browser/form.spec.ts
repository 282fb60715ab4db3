import { expect, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot } from "./look";
import { at } from "./people";

test.skip(() => !process.env.SAMBAND_URL, "the program is not built");

test("a resident writes, keeps the link, adds more and sees it, without script or cookie", async ({ browser }) => {
    const context = await browser.newContext({ ...test.info().project.use, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at("loten", "/kontakt"));
    await page.locator("main").getByRole("link", { name: "Skriv til oss" }).click();
    await page.getByLabel("Skriv meldingen her").fill("Jeg er 01010750160, og lurer på badet.");
    await page.getByLabel("Hvilken del av kommunen gjelder det?").selectOption({ label: "Teknisk drift" });
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.locator("#f-message-fault")).toContainText("Du har skrevet et fødselsnummer. Ta det bort");
    await expect(page.getByLabel("Skriv meldingen her")).toHaveValue("Jeg er 01010750160, og lurer på badet.");
    await expect(page.getByLabel("Hvilken del av kommunen gjelder det?").locator("option:checked")).toHaveText("Teknisk drift");

    await page.getByLabel("Skriv meldingen her").fill("Når åpner badet?\n<script>document.title = 'borte'</script>");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByText("Takk. Vi har fått meldingen din.")).toBeVisible();
    await shot(page, "enquiry-new");
    await fitsItsWidth(page);
    const link = await page.getByLabel("Lenken som tekst").inputValue();
    expect(new URL(link).pathname).toMatch(/^\/henvendelse\/[\w-]{63}$/);

    const later = await browser.newContext({ ...test.info().project.use });
    const own = await later.newPage();
    const answer = await own.goto(at("loten", new URL(link).pathname));
    expect(answer!.headers()).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer", "x-robots-tag": "noindex" });
    await expect(own.getByRole("heading", { name: "Hos Teknisk drift" })).toBeVisible();
    await expect(own.getByText("<script>document.title")).toBeVisible();
    await own.getByLabel("Skriv mer").fill("Og på søndag?");
    await own.getByRole("button", { name: "Send" }).click();
    await expect(own.getByText("Takk. Vi har fått det du la til.")).toBeVisible();
    await expect(own.locator(".exchange .said").last()).toHaveText("Og på søndag?");
    await noViolations(own);
    expect([...(await context.cookies()), ...(await later.cookies())]).toEqual([]);
    await context.close();
    await later.close();
});
