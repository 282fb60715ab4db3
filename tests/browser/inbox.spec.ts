import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, shot } from "./look";
import { at, signIn } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const opens = (page: Page, summary: string) => page.locator("summary").getByText(summary, { exact: true }).click();

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("a call is typed in, taken, noted, split, merged, closed and opened again", async ({ page }) => {
        const subject = `Om skoleskyssen ${Date.now() % 1_000_000}-${test.info().project.name}`;
        await signIn(page, "kari");
        await page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name: "Samtaler" }).click();
        await page.getByRole("link", { name: "Før inn" }).click();
        await page.getByLabel("Hva gjelder det?").fill("Bussen kommer ikke.\n\nHun står i veien med to små.");
        await page.getByLabel("Hvem var det?").fill("Olga Oppringt");
        await page.getByLabel("Med få ord").fill(subject);
        await page.getByLabel("Hvem følger opp?").selectOption({ label: "Ikke bestemt ennå" });
        await press(page, "Før inn");
        await expect(page.getByRole("heading", { name: subject })).toBeVisible();

        await press(page, "Gi til meg");
        await expect(page.getByRole("button", { name: "Gi tilbake" })).toBeVisible();
        await page.getByLabel("Merknad").fill("Ring Tide buss først.");
        await press(page, "Lagre merknaden");
        await expect(page.locator("[data-kind=note]")).toContainText("Ring Tide buss først.");
        await shot(page, "inbox");
        await fitsItsWidth(page);

        await page.getByRole("link", { name: "Del opp samtalen" }).click();
        await page.locator("[data-kind=note]").getByLabel("Flytt denne").check();
        await page.getByLabel("Hva handler den nye samtalen om?").fill(`${subject}, Tide`);
        await press(page, "Lag ny samtale av de valgte");
        await expect(page.getByRole("heading", { name: `${subject}, Tide` })).toBeVisible();
        await expect(page.locator(".entry")).toHaveCount(1);
        await opens(page, "Slå sammen med en annen");
        await page.getByLabel("Hvilken?").selectOption({ label: `Olga Oppringt: ${subject}` });
        await press(page, "Slå sammen");
        await expect(page.locator(".entry")).toHaveCount(2);

        await expect(page.locator(".inbox-about")).toContainText("Løten 3.1.4, skal");
        await expect(page.locator(".inbox-about")).toContainText("igjen i arbeidstiden, til");
        await opens(page, "Utsett");
        await page.getByLabel("Utsett til").fill(inDays(80));
        await press(page, "Utsett");
        await expect(page.locator(".faults")).toContainText("Fristen går ut før det.");
        await page.locator("#f-snooze_why").fill("Tide svarer etter jul.");
        await press(page, "Utsett");
        await expect(page.getByText("Samtalen er utsatt.")).toBeVisible();
        await page.goto(at("loten", "/samtaler?mappe=utsatt"));
        await page.getByRole("link", { name: subject }).first().click();
        await shot(page, "inbox-put-off");
        await fitsItsWidth(page);
        await press(page, "Ta den fram nå");
        await expect(page.getByText("Samtalen er tilbake i mappen sin.")).toBeVisible();

        await opens(page, "Avslutt samtalen");
        await press(page, "Avslutt");
        await expect(page.locator(".faults")).toContainText("Skriv hvorfor");
        await page.getByLabel("Hvorfor avsluttes den?").fill("Fikk svar på telefon.");
        await press(page, "Avslutt");
        await expect(page.getByText("Avsluttet: Fikk svar på telefon.")).toBeVisible();
        await page.goto(at("loten", "/samtaler?mappe=ferdige"));
        await page.getByRole("link", { name: subject }).first().click();
        await press(page, "Åpne samtalen igjen");
        await expect(page.getByText("Samtalen er åpen igjen.")).toBeVisible();
    });
});

test("pages of one browser follow by one stream, and another takes over when its page goes", async ({ page, context }) => {
    const streams: string[] = [];
    context.on("request", (request) => {
        if (request.url().includes("/samtaler/direkte")) streams.push(request.url());
    });
    await signIn(page, "kari");
    await page.goto(at("loten", "/samtaler?mappe=ufordelt"));
    await expect.poll(() => streams.length).toBe(1);
    const other = await context.newPage();
    const renewed = other.waitForResponse((answer) => answer.url().includes("/samtaler/liste"));
    await other.goto(at("loten", "/samtaler?mappe=ufordelt"));
    await renewed;
    const typedIn = async (subject: string) => {
        const third = await context.newPage();
        await third.goto(at("loten", "/samtaler/ny"));
        await third.getByLabel("Hva gjelder det?").fill("Når brøytes det?");
        await third.getByLabel("Med få ord").fill(subject);
        await third.getByLabel("Hvem følger opp?").selectOption({ label: "Ikke bestemt ennå" });
        await press(third, "Før inn");
        await expect(third.getByRole("heading", { name: subject })).toBeVisible();
        await third.close();
    };
    const first = `Delt ${Date.now() % 1_000_000}-${test.info().project.name}`;
    const follow = () => new Set(streams.filter((url) => !url.includes("samtale="))).size;
    const told = other.waitForResponse((answer) => answer.url().includes("/samtaler/liste"));
    await typedIn(first);
    await told;
    expect(follow()).toBe(1);
    const before = streams.length;
    await page.close();
    await expect.poll(() => streams.length, "the page that is left follows").toBeGreaterThan(before);
    const toldAgain = other.waitForResponse((answer) => answer.url().includes("/samtaler/liste"));
    await typedIn(`${first} igjen`);
    await toldAgain;
});
