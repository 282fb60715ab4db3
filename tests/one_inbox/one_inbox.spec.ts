import { type Browser, expect, type Page, test } from "@playwright/test";
import { at, signIn } from "../browser/people";
import { mailsOf, runs, sendMail, telephonesGot } from "./outside";

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
    await page.locator(".answer-menu summary").click();
    await press(page, "Send til postmottaket");
    await expect.poll(async () => (await mailsOf("postmottak")).map(({ text }) => text).join(), { timeout: 60_000 }).toContain("garasje på 40 m²");
    await expect(async () => {
        await page.reload();
        await expect(page.locator(".entry[data-kind=out]")).toBeVisible({ timeout: 1_000 });
    }).toPass();
});

test("who may not answer under the rule book is told who may, and leaves a draft to them", async ({ page, browser }) => {
    const asking = await resident(browser);
    await asking.goto(at("hattfjelldal", "/kontakt/skjema"));
    await asking.getByLabel("Skriv meldingen her").fill("Hvorfor er kinoen stengt på søndager?");
    await press(asking, "Send");
    await opens(page, "inga", "Hvorfor er kinoen stengt på søndager?", "hattfjelldal");
    await page.locator("summary", { hasText: "Gi til en annen" }).click();
    await page.getByLabel("Hvem skal ha den?").selectOption({ label: "Nils Notat" });
    await press(page, "Gi videre");
    const address = page.url();
    await signIn(page, "nils", "hattfjelldal");
    await page.goto(address);
    await expect(page.locator("#svar")).toContainText("Den som kan svare:");
});
