import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot, watch } from "./look";
import { at, signIn, writePost } from "./people";

test.skip(() => !process.env.SAMBAND_URL, "the program is not built");
test.describe.configure({ retries: 0 });

/// A crisis is one for the whole municipality: each project has its own, where no other test is.
const towns = {
    desktop: { name: "hattfjelldal", writer: "inga", leader: "elle", clause: /Hattfjelldal 2, skal/, section: "Hattfjelldal 9", says: "I krisesituasjoner styrer kriseledelsen all kommunikasjon.", speakers: "kriseledelsen", instead: "Bruk det gjeldende budskapet." },
    phone: { name: "saltdal", writer: "per", leader: "randi", clause: /Saltdal 7\.2\.2, skal/, section: "Saltdal 7.2.2", says: "er det kommunens ledelse som skal orientere omverdenen.", speakers: "kommunens ledelse", instead: "Bruk det gjeldende budskapet." },
} as const;

async function setCrisis(page: Page, town: string, leader: string, message: string): Promise<void> {
    await signIn(page, leader, town);
    await page.goto(at(town, "/i-dag"));
    await page.getByRole("link", { name: "Er det krise? Sett kriseledelse" }).click();
    await expect(page.getByText(/planlagte? sak(er)?.* holdes\./)).toBeVisible();
    await fitsItsWidth(page);
    await noViolations(page);
    await page.getByLabel("Hva skjer, og hva skal folk gjøre?").fill(message);
    await page.getByRole("button", { name: "Sett kriseledelse" }).click();
    await expect(page.getByText("Kriseledelse er satt.")).toBeVisible();
}

async function endCrisis(page: Page, town: string): Promise<void> {
    await page.goto(at(town, "/situasjon"));
    await page.getByRole("button", { name: "Avslutt krisen" }).click();
    await expect(page.getByText("Krisen er avsluttet.")).toBeVisible();
}

test("what a shall clause refuses does not go out, and says why, who may and what to do", async ({ page, browser }) => {
    const town = towns[test.info().project.name as keyof typeof towns];
    const title = `Vannet kokes ${Date.now() % 1_000_000}`;
    await signIn(page, town.writer, town.name);
    await writePost(page, town.name, title, "Kok vannet i tre minutter før du drikker det.");
    const address = page.url();
    const panel = page.locator("[data-panel]");
    const publish = panel.getByRole("button", { name: "Publiser", exact: true });
    await expect(publish).toBeVisible(); // the rule book lets the writer publish, until the crisis is set

    const later = await page.context().newPage();
    const plan = `Planlagt ${Date.now() % 1_000_000}`;
    await writePost(later, town.name, plan, "Biblioteket holder åpent på lørdag.");
    const planned = later.url();
    await later.evaluate(async (path) => {
        const { version } = await (await fetch(path, { headers: { Accept: "application/json" } })).json();
        const body = new URLSearchParams({ _csrf: document.querySelector<HTMLInputElement>("[name=_csrf]")!.value, seen_version: String(version), title: document.querySelector<HTMLInputElement>("#f-title")!.value, body: document.querySelector<HTMLTextAreaElement>("#f-body")!.value, channels: "website", then: "schedule", due: new Date(Date.now() + 864e5).toISOString() });
        const answer = await fetch(`${path}/lagre`, { method: "POST", body, headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(await answer.text());
    }, planned);

    const other = await (await browser.newContext()).newPage();
    const message = "Kok vannet til vi sier fra.";
    await setCrisis(other, town.name, town.leader, message);
    try {
        await publish.click();
        const refused = page.getByRole("alert").filter({ hasText: "Saken gikk ikke ut" });
        await expect(refused).toBeVisible();
        await expect(refused).toContainText("Teksten er lagret. Forsøket er ført i historikken.");
        await expect(refused).toContainText(`Ikke du: ${town.speakers} kan publisere på nettsiden.`);
        await expect(refused).toContainText(town.says);
        await expect(refused).toContainText(town.instead);
        await expect(refused.getByText(town.clause).first()).toBeVisible();
        await expect(refused.getByRole("link", { name: town.section }).first()).toHaveAttribute("href", /^\/reglement\/[\w-]+$/);
        for (const button of ["Publiser", "Publiser likevel", "Send til godkjenning"]) await expect(page.getByRole("button", { name: button, exact: true })).toHaveCount(0);
        await expect(page.getByText(message)).toBeVisible(); // the band over the page
        await expect(page.locator("#f-title")).toHaveValue(title);
        await shot(page, "refused");
        await fitsItsWidth(page);
        await noViolations(page);

        const fine = watch(page);
        await page.goto(`${address}/historikk`);
        const entry = page.getByRole("listitem").filter({ hasText: "Stoppet av reglementet" });
        await expect(entry).toHaveCount(1);
        await expect(entry).toContainText("Forsøkte å publisere den.");
        await expect(entry).toContainText(`Det kan ${town.speakers}.`);
        await expect(entry).toContainText(town.clause);
        await expect(entry).toContainText(town.says);
        await shot(page, "refused-history");
        await noViolations(page);

        await page.goto(planned);
        await expect(page.getByText("Den går ikke ut så lenge krisen varer.")).toBeVisible();
        await page.goto(at(town.name, "/holdt"));
        await expect(page.getByRole("listitem").filter({ hasText: plan })).toContainText("Er planlagt til");
        await shot(page, "crisis-held");
        await fitsItsWidth(page);
        await noViolations(page);

        await page.goto(at(town.name, "/nyheter"));
        await expect(page.getByText(message)).toBeVisible();
        await expect(page.getByRole("link", { name: title })).toHaveCount(0);
        await shot(page, "crisis-public");
        await fitsItsWidth(page);
        await noViolations(page);
        fine();
    } finally {
        await endCrisis(other, town.name);
    }

    await page.goto(address);
    await expect(page.getByText("Kladd", { exact: true })).toBeVisible();
    await expect(publish).toBeVisible(); // the crisis is over: the same rule book lets it out
    await publish.click();
    await expect(page.getByText("Saken er publisert.")).toBeVisible();
});
