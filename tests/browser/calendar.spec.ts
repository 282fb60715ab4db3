import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot } from "./look";
import { at, signIn } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

const isPhone = () => test.info().project.name === "phone";
const fresh = (words: string) => `${words} ${Date.now() % 1_000_000}-${test.info().project.name}`;
const item = (page: Page, title: string) => page.locator(".calendar-item").filter({ hasText: title });
const day = (page: Page, date: string) => page.locator(`[data-day="${date}"]`);

/// The first Tuesday at least three weeks ahead and not at the end of its month: this week and the days after it are free of
/// what the demo world and other tests put there.
function tuesday(weeks: number): string {
    const date = new Date(Date.now() + weeks * 7 * 864e5);
    date.setUTCHours(12);
    while (date.getUTCDay() !== 2 || date.getUTCDate() > 24) date.setTime(date.getTime() + 864e5);
    return date.toISOString().slice(0, 10);
}
const after = (date: string, days: number) => new Date(Date.parse(`${date}T12:00Z`) + days * 864e5).toISOString().slice(0, 10);

/// A post of Kari's that goes out at noon on that day.
async function scheduled(page: Page, title: string, date: string): Promise<string> {
    await page.goto(at("loten", "/saker/ny"));
    return page.evaluate(async ([heading, when]) => {
        const form = document.querySelector<HTMLFormElement>("form[data-composer]")!;
        const value = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value;
        const body = new URLSearchParams({ _csrf: value("_csrf"), seen_version: "0", title: heading, lead: "Vi møtes.", body: "Alle er velkomne.",
            language: "nb", unit: value("unit"), contact: value("contact"), channels: "website", then: "schedule", due: `${when}T12:00` });
        const answer = await fetch("/saker", { method: "POST", body, headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(await answer.text());
        return ((await answer.json()) as { id: string }).id;
    }, [title, date] as const);
}

test("the month shows what is planned, and a post is dragged to another day", async ({ page }) => {
    test.skip(isPhone(), "one drags with a mouse; the phone has the form");
    const date = tuesday(4);
    const title = fresh("Åpent møte");
    await signIn(page, "kari");
    await scheduled(page, title, date);
    await page.goto(at("loten", `/kalender?dag=${date}`));
    await expect(day(page, date).locator(".calendar-item").filter({ hasText: title })).toContainText("12:00");
    await expect(item(page, title)).toContainText("Planlagt");
    await shot(page, "calendar-month");
    await fitsItsWidth(page);
    await noViolations(page);

    await item(page, title).dragTo(day(page, after(date, 2)));
    await expect(page.getByText("Flyttet til torsdag")).toBeVisible();
    await expect(day(page, after(date, 2)).locator(".calendar-item").filter({ hasText: title })).toContainText("12:00");
    await page.reload();
    await expect(day(page, after(date, 2)).locator(".calendar-item").filter({ hasText: title })).toBeVisible();
    await item(page, title).dragTo(day(page, after(date, 1)));
    await expect(page.getByText("Flyttet til onsdag")).toBeVisible();
});

test("what the server refuses goes back, and says why", async ({ page }) => {
    test.skip(isPhone(), "one drags with a mouse; the phone has the form");
    const date = tuesday(5);
    const title = fresh("Endret imens");
    await signIn(page, "kari");
    const id = await scheduled(page, title, date);
    await page.goto(at("loten", `/kalender?vis=uke&dag=${date}`));
    await page.evaluate(async ([post, to]) => {
        const seen = document.querySelector<HTMLElement>(`[data-id="${post}"]`)!.dataset.version!;
        const _csrf = document.querySelector<HTMLInputElement>("[name=_csrf]")!.value;
        await fetch(`/kalender/sak/${post}/flytt`, { method: "POST", body: new URLSearchParams({ _csrf, seen_version: seen, day: to }), headers: { Accept: "application/json" } });
    }, [id, after(date, 1)] as const);
    await item(page, title).dragTo(day(page, after(date, 2)));
    await expect(page.locator("[data-calendar-says]")).toContainText("Saken er endret av noen andre");
    await expect(day(page, date).locator(".calendar-item").filter({ hasText: title })).toBeVisible();
});

test("by keyboard, and on the phone, a form moves it", async ({ page }) => {
    const date = tuesday(isPhone() ? 7 : 6);
    const title = fresh("Kveldsåpent");
    await signIn(page, "kari");
    await scheduled(page, title, date);
    await page.goto(at("loten", `/kalender?dag=${date}`));
    await item(page, title).getByRole("link", { name: "Flytt, kopier" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Klokkeslett", { exact: true })).toHaveValue("12:00");
    await page.getByLabel("Dag", { exact: true }).fill(after(date, 1));
    await page.getByLabel("Klokkeslett", { exact: true }).fill("18:30");
    await shot(page, "calendar-plan");
    await fitsItsWidth(page);
    await noViolations(page);
    await page.getByRole("button", { name: "Flytt", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Saken er flyttet.")).toBeVisible();
    await expect(day(page, after(date, 1)).locator(".calendar-item").filter({ hasText: title })).toContainText("18:30");
    await expect(page).toHaveURL(new RegExp(`dag=${after(date, 1)}`));
});

test("a note stands on its days, and a filter stays in the address", async ({ page }) => {
    const date = tuesday(isPhone() ? 9 : 8);
    const says = fresh("budsjettuka");
    await signIn(page, "kari");
    await page.goto(at("loten", `/kalender?dag=${date}`));
    await page.getByRole("link", { name: "Ny merknad" }).click();
    await page.getByLabel("Hva gjelder dagene?").fill(says);
    await page.getByLabel("Siste dag").fill(after(date, 1));
    await page.getByRole("button", { name: "Lagre" }).click();
    await expect(page.getByText("Merknaden står i kalenderen.")).toBeVisible();
    await expect(day(page, date)).toContainText(says);
    await expect(day(page, after(date, 1))).toContainText(says);
    await page.getByText("Vis bare noe").click();
    await page.getByLabel("Kanal").selectOption("intranet");
    await page.getByRole("button", { name: "Vis", exact: true }).click();
    await expect(page).toHaveURL(/kanal=intranet/);
    await expect(page.getByText("Ikke alt vises")).toBeVisible();
    await page.getByRole("link", { name: "Neste" }).click();
    await expect(page).toHaveURL(/kanal=intranet/);
    await page.getByRole("link", { name: "Vis alt" }).click();
    await expect(page).not.toHaveURL(/kanal=/);
});

test("an empty day is where a new post begins", async ({ page }) => {
    const date = tuesday(isPhone() ? 11 : 10);
    const title = fresh("Ny ordning");
    await signIn(page, "tor");
    await page.goto(at("loten", `/kalender/ny?dag=${date}`));
    await page.getByLabel("Hva handler den om?").fill(title);
    await page.getByRole("button", { name: "Begynn å skrive" }).click();
    await expect(page.locator("#f-title")).toHaveValue(title);
    await page.getByRole("link", { name: "Plan", exact: true }).click();
    await expect(page.getByText("ønsket tirsdag")).toBeVisible();
    await page.goto(at("loten", `/kalender?vis=liste&dag=${date}`));
    await expect(item(page, title)).toContainText("Kladd");
    await shot(page, "calendar-list");
    await fitsItsWidth(page);
    await noViolations(page);
});

test("on the phone the month is a list of the days on which there is something", async ({ page }) => {
    test.skip(!isPhone(), "the phone's form");
    const date = tuesday(12);
    const title = fresh("Bare denne");
    await signIn(page, "kari");
    await scheduled(page, title, date);
    await page.goto(at("loten", `/kalender?dag=${date}`));
    await expect(item(page, title)).toBeVisible();
    await expect(day(page, after(date, 3))).toBeHidden();
    await expect(day(page, date).locator(".weekday")).toBeVisible();
    await shot(page, "calendar-phone");
    await fitsItsWidth(page);
    await noViolations(page);
});
