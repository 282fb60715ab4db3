import { expect, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot } from "./look";
import { confirmationOf, linksOf, readable } from "./messages";
import { at, signIn } from "./people";

test.skip(() => !process.env.SAMBAND_URL || !readable(), "the program is not built, or its letters lie elsewhere");

test("a resident signs up, confirms, chooses and leaves, without script or cookie", async ({ browser }) => {
    const address = `innbygger-${Date.now()}-${test.info().project.name}@eksempel.example`;
    const context = await browser.newContext({ ...test.info().project.use, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at("loten", "/nyheter/moete-om-ny-skolevei"));
    await page.getByRole("link", { name: "Abonner på dette" }).click();
    await page.getByRole("button", { name: "Abonner" }).click();
    await expect(page.getByText("Velg minst ett tema, eller alle.").or(page.locator("#f-address-fault")).first()).toBeVisible();
    await page.getByLabel("E-postadresse").fill(address);
    await page.getByLabel("Vann og avløp").check();
    await page.getByRole("button", { name: "Abonner" }).click();
    await expect(page.getByRole("heading", { name: "Se i e-posten din" })).toBeVisible();

    await page.goto(at("loten", confirmationOf(address)));
    await expect(page.getByText("Vann og avløp")).toBeVisible();
    await page.getByRole("button", { name: "Ja, jeg vil abonnere" }).click();
    await expect(page.getByText("Takk, nå er du med.")).toBeVisible();
    await expect(page.getByText("Kilde: /nyheter/moete-om-ny-skolevei")).toBeVisible();
    await expect(page.getByLabel("Vann og avløp")).toBeChecked();
    await page.getByLabel("Ådalsbruk").check();
    await page.getByRole("button", { name: "Lagre" }).click();
    await expect(page.getByText("Valgene dine er lagret.")).toBeVisible();
    await expect(page.getByLabel("Ådalsbruk")).toBeChecked();

    await page.goto(at("loten", linksOf(address).leave));
    await page.getByRole("button", { name: "Meld meg av" }).click();
    await expect(page.getByRole("heading", { name: "Du er meldt av" })).toBeVisible();
    await page.goto(at("loten", linksOf(address).own));
    await expect(page.getByText("Har meldt seg av.")).toBeVisible();
    await page.getByRole("button", { name: "Meld av og slett alt om meg" }).click();
    await expect(page.getByRole("heading", { name: "Alt om deg er slettet" })).toBeVisible();
    expect(await context.cookies()).toEqual([]);
    await context.close();
});

test("by the keyboard alone, on any screen", async ({ page }) => {
    const address = `tastatur-${Date.now()}-${test.info().project.name}@eksempel.example`;
    await page.goto(at("loten", "/abonner"));
    await page.getByLabel("E-postadresse").focus();
    await page.keyboard.type(address);
    await page.keyboard.press("Tab");
    await expect(page.getByLabel("Alt fra kommunen")).toBeFocused();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Abonner" }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/abonner\/sendt$/);
    await page.goto(at("loten", confirmationOf(address)));
    await page.getByRole("button", { name: "Ja, jeg vil abonnere" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Takk, nå er du med.")).toBeVisible();
    await shot(page, "subscription-own");
    await fitsItsWidth(page);
    await noViolations(page);
});

test("a mail program leaves by one press, from anywhere", async ({ request, page }) => {
    const address = `ettklikk-${Date.now()}-${test.info().project.name}@eksempel.example`;
    await page.goto(at("loten", "/abonner"));
    await page.getByLabel("E-postadresse").fill(address);
    await page.getByLabel("Alt fra kommunen").check();
    await page.getByRole("button", { name: "Abonner" }).click();
    await page.goto(at("loten", confirmationOf(address)));
    await page.getByRole("button", { name: "Ja, jeg vil abonnere" }).click();
    await expect(page.getByText("Takk, nå er du med.")).toBeVisible();
    // Chromium alone knows every *.localhost as this machine.
    const leave = at("loten", linksOf(address).leave).replace("loten.localhost", "127.0.0.1");
    const headers = { Host: "loten.localhost", Origin: "https://mail.example", "Sec-Fetch-Site": "cross-site" };
    const scanned = await request.get(leave, { headers });
    expect(scanned.status()).toBe(200);
    expect(scanned.headers()["set-cookie"]).toBeUndefined();
    await page.reload();
    await expect(page.getByRole("button", { name: "Meld meg av alt" })).toBeVisible();
    const left = await request.post(leave, { headers, multipart: { "List-Unsubscribe": "One-Click" } });
    expect(left.status()).toBe(200);
    expect((await request.post(leave, { headers, form: { "List-Unsubscribe": "One-Click" } })).status()).toBe(200);
    await page.reload();
    await expect(page.getByText("Har meldt seg av.")).toBeVisible();
    await expect(page.getByText("avmeldingsknappen i e-postprogrammet")).toBeVisible();
});

test("the desk finds a subscriber, tries a list and takes it in", async ({ page }) => {
    const name = `liste-${Date.now()}-${test.info().project.name}`;
    await signIn(page, "kari");
    await page.goto(at("loten", "/abonnenter/lister"));
    await page.getByLabel("Filen").setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(`e-post;tema\n${name}@eksempel.example;Vann og avløp\nikke en adresse;\nivar@eksempel.example;\n`) });
    await page.getByLabel("Hvor ligger samtykkene?").fill("26/1234-5");
    await page.getByLabel("Når ble de gitt?").fill("2026-03-01");
    await page.getByLabel("Hva sa de ja til?").fill("Ja, send meg nyhetsbrevet");
    await page.getByRole("button", { name: "Prøv listen" }).click();
    await expect(page.getByText("1 nye abonnenter, 2 linjer som ikke tas inn.")).toBeVisible();
    await expect(page.getByText("Ikke en e-postadresse eller et mobilnummer vi sender til.")).toBeVisible();
    await shot(page, "subscription-list-tried");
    await fitsItsWidth(page);
    await noViolations(page);
    await page.getByRole("button", { name: "Hent inn 1" }).click();
    await expect(async () => {
        await page.reload();
        await expect(page.getByText("Hentet inn.", { exact: false }).first()).toBeVisible({ timeout: 500 });
    }).toPass();

    await page.goto(at("loten", "/abonnenter"));
    await page.getByLabel("Slik adressen eller nummeret begynner").fill(name);
    await page.getByRole("button", { name: "Finn" }).click();
    await page.getByRole("link", { name: `${name}@eksempel.example` }).click();
    await expect(page.getByRole("link", { name: "26/1234-5" })).toBeVisible();
    await page.getByLabel("Hvorfor?").fill("Ringte og ba om det");
    await page.getByRole("button", { name: "Sperr" }).click();
    await expect(page.getByText("Sperret av kommunen").first()).toBeVisible();
});
