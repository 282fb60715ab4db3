import { type Browser, expect, type Page, test } from "@playwright/test";
import { at, signIn } from "../browser/people";
import { comment, commentsThere, mailsOf, runs, sendMail, sendSms, telephonesGot } from "./outside";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const answerField = (page: Page) => page.getByLabel("Hva svarer du?");

/// Somebody outside, who has no account and no cookie of ours.
async function resident(browser: Browser): Promise<Page> {
    return (await browser.newContext()).newPage();
}

/// It stands in the officer's list by itself; opens it.
async function opens(page: Page, login: string, subject: string, municipality = "loten"): Promise<void> {
    await signIn(page, login, municipality);
    await expect(async () => {
        await page.goto(at(municipality, "/samtaler?mappe=apne"));
        await expect(page.locator(".thread-line a", { hasText: subject }).first()).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await page.locator(".thread-line a", { hasText: subject }).first().click();
    await expect(page.getByRole("heading", { name: subject })).toBeVisible();
}

/// Answers, lets the ten seconds pass, and stands at the thread as it then is.
async function answers(page: Page, text: string, button = "Svar"): Promise<void> {
    await answerField(page).fill(text);
    await press(page, button);
    await expect(page.locator("#sendes")).toContainText("Sendes om");
}

test("a mail is answered in its own line, and the answer to the answer joins it", async ({ page }) => {
    test.skip(!(await runs()).mail, "no mail server");
    const { id } = await sendMail({ from: "Åse Alm <ase@loten.example>", subject: "Hvor leverer jeg hageavfall?", text: "Jeg har to tilhengere." });
    await opens(page, "kari", "Hvor leverer jeg hageavfall?");
    await answers(page, "På Heggvin, alle hverdager.");
    await expect.poll(async () => (await mailsOf("ase")).length, { timeout: 60_000 }).toBe(1);
    const [answer] = await mailsOf("ase");
    expect(answer.subject).toBe("SV: Hvor leverer jeg hageavfall?");
    expect(answer.text).toContain("På Heggvin, alle hverdager.");
    expect(answer.text).toContain("Kari");
    await sendMail({ from: "Åse Alm <ase@loten.example>", subject: answer.subject, text: "Koster det noe?", references: answer.id });
    await expect(page.locator(".entry[data-kind=in]").last()).toContainText("Koster det noe?", { timeout: 60_000 });
    await expect(page.locator(".entry")).toHaveCount(3);
    expect(id).not.toBe(answer.id);
});

test("an enquiry by the form is answered at its own link", async ({ page, browser }) => {
    const asking = await resident(browser);
    await asking.goto(at("loten", "/kontakt/skjema"));
    await asking.getByLabel("Skriv meldingen her").fill("Er lekeplassen i Brenneriroa stengt?");
    await press(asking, "Send");
    await expect(asking.getByText("Takk. Vi har fått meldingen din.")).toBeVisible();
    await opens(page, "kari", "Er lekeplassen i Brenneriroa stengt?");
    await answers(page, "Ja, til fredag.");
    await expect(async () => {
        await asking.reload();
        await expect(asking.locator("main")).toContainText("Ja, til fredag.", { timeout: 1_000 });
    }).toPass();
});

/// Written down by whoever took the call; stands at the thread.
async function typesIn(page: Page, login: string, text: string, address: string, municipality = "loten"): Promise<void> {
    await signIn(page, login, municipality);
    await page.goto(at(municipality, "/samtaler/ny"));
    await page.getByLabel("Hva gjelder det?").fill(text);
    await page.getByLabel("Telefon eller e-post").fill(address);
    await press(page, "Før inn");
    await expect(page.locator(".entry").first()).toContainText(text);
}

test("who telephones is told by SMS when they will hear, and then what they asked", async ({ page }) => {
    test.skip(!(await runs()).sms, "no Kannel");
    await typesIn(page, "kari", "Når brøytes Skoleveien?", "900 00 002");
    await answers(page, "Vi spør brøyteren.", "Foreløpig svar");
    await expect.poll(async () => (await telephonesGot()).filter((line) => line.includes("+4790000002")).length, { timeout: 60_000 }).toBe(1);
    await answers(page, "I kveld klokka 18.");
    await expect.poll(async () => (await telephonesGot()).filter((line) => line.includes("+4790000002")).join(), { timeout: 60_000 })
        .toContain("I kveld klokka 18.");
});

test("an application goes to the mail room, and is said to have gone when the mail room has it", async ({ page, browser }) => {
    test.skip(!(await runs()).mail, "no mail server");
    const asking = await resident(browser);
    await asking.goto(at("loten", "/kontakt/skjema"));
    await asking.getByLabel("Skriv meldingen her").fill("Jeg søker om å få sette opp en garasje på 40 m².");
    await press(asking, "Send");
    await opens(page, "kari", "Jeg søker om å få sette opp en garasje på 40 m².");
    await page.getByRole("button", { name: "Søknad", exact: true }).first().click();
    await page.locator("#svar .answer-acts > .answer-menu > summary").click();
    await press(page, "Send til postmottaket");
    await expect.poll(async () => (await mailsOf("postmottak")).map(({ text }) => text).join(), { timeout: 60_000 }).toContain("garasje på 40 m²");
    await expect(async () => {
        await page.reload();
        await expect(page.locator(".entry[data-kind=out]")).toBeVisible({ timeout: 1_000 });
    }).toPass();
});

test("a comment on Facebook is answered under it, and an attack is removed there with evidence kept", async ({ page }) => {
    test.skip(!(await runs()).facebook, "no node");
    await comment("Når kommer vannet tilbake på Ådalsbruk?", "Åse Alm");
    await opens(page, "kari", "Når kommer vannet tilbake på Ådalsbruk?");
    await expect(page.locator("#svar .voice")).toContainText("Facebook");
    await answers(page, "I kveld klokka 20.");
    await expect.poll(async () => (await commentsThere()).filter(({ parent }) => parent).map(({ text }) => text).join(), { timeout: 60_000 })
        .toContain("I kveld klokka 20.");

    const attack = "Rådgiveren deres er en idiot";
    await comment(attack, "Sint Sinding");
    await opens(page, "kari", attack);
    const menu = page.locator(".entry").first().locator("details.entry-menu");
    await menu.locator("summary").click();
    await menu.getByRole("link", { name: "Fjern", exact: true }).click();
    await page.getByLabel("Hva er meldingen?").selectOption("personal-attack");
    await press(page, "Vis hva reglementet sier");
    await page.getByLabel("Personangrep", { exact: true }).check();
    await page.getByLabel("Med egne ord").fill("Du skriver om en ansatt.");
    await press(page, "Fjern meldingen");
    await expect.poll(async () => (await commentsThere()).some(({ text }) => text === attack), { timeout: 60_000 }).toBe(false);
    await page.goto(at("loten", "/samtaler/bevis"));
    await page.locator(".lines a").first().click();
    await expect(page.getByText(attack)).toBeVisible();
});

test("a code word by SMS is answered at once, and what is no code word is answered by a person", async ({ page }) => {
    test.skip(!(await runs()).sms, "no Kannel");
    const got = async (number: string) => (await telephonesGot()).filter((line) => line.includes(number)).join();
    await sendSms("+4790000003", "åpningstider");
    await expect.poll(() => got("+4790000003"), { timeout: 60_000 }).not.toBe("");
    await sendSms("+4790000004", "Hvem har funnet nøklene mine?");
    await opens(page, "kari", "Hvem har funnet nøklene mine?");
    await answers(page, "De ligger på servicekontoret.");
    await expect.poll(() => got("+4790000004"), { timeout: 60_000 }).toContain("De ligger på servicekontoret.");
});

test("who chats is answered at once, and the talk is a conversation when it is over", async ({ page, browser }) => {
    const asking = await resident(browser);
    await asking.goto(at("loten", "/prat"));
    await asking.getByLabel("Hva lurer du på?").fill("Når er biblioteket åpent?");
    await press(asking, "Begynn");
    await expect(asking).toHaveURL(/\/prat\/[\w-]{63}/);
    await signIn(page, "kari");
    await page.goto(at("loten", "/samtaler/prat"));
    await expect(page.locator("[data-desk-queue]")).toContainText("Når er biblioteket åpent?");
    await press(page, "Ta denne Når er biblioteket åpent?");
    const talk = page.getByRole("region", { name: "Når er biblioteket åpent?" });
    await talk.getByLabel("Svar", { exact: true }).fill("Til klokka 19.");
    await talk.getByRole("button", { name: "Send" }).click();
    await expect(asking.getByRole("log")).toContainText("Til klokka 19.");
    await talk.getByRole("button", { name: "Ferdig: avslutt" }).click();
    await page.goto(at("loten", "/samtaler?mappe=ferdige"));
    await expect(page.locator(".thread-line a", { hasText: "Når er biblioteket åpent?" }).first()).toBeVisible();
});

test("under another rule book criticism on Facebook stays, and that somebody wanted it away is kept", async ({ page }) => {
    await opens(page, "inga", "Jeg er misfornøyd med brøytinga.", "hattfjelldal");
    const menu = page.locator(".entry").first().locator("details.entry-menu");
    await menu.locator("summary").click();
    await menu.getByRole("link", { name: "Fjern", exact: true }).click();
    await expect(page.locator(".ruling[data-outcome=forbidden]")).toContainText("Hattfjelldal 6");
    await page.getByLabel("Personangrep", { exact: true }).check();
    await press(page, "Prøv likevel");
    await expect(page.getByText("Reglementet sier nei. Det er ført at du ville, og hvorfor.")).toBeVisible();
});
