import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot } from "./look";
import { signIn } from "./people";
import { Program } from "./program";

/// A program of its own, whose Facebook is the simulator; on the desktop alone, for it is started twice.
const build = process.env.SAMBAND_BUILD ?? join(import.meta.dirname, "../../build");
test.skip(() => !Program.exists(build) || Boolean(process.env.SAMBAND_BROWSER_DATABASE), "the program is not built, or its database is elsewhere");
test.describe.configure({ retries: 0 });

const main = (page: Page) => page.locator("main");
const place = (page: Page, name: string) => page.locator("#steder").getByRole("listitem").filter({ hasText: name });

async function simulator(): Promise<{ child: ChildProcess; at: string }> {
    const child = spawn(process.execPath, [join(import.meta.dirname, "../simulators/meta.mjs")], { stdio: ["pipe", "pipe", "inherit"] });
    const port = await new Promise<string>((resolve) => child.stdout!.once("data", (said) => resolve(/\d{4,5}/.exec(String(said))![0])));
    return { child, at: `127.0.0.1:${port}` };
}

/// What no form has: the peer of a test, and that the program may call it.
function leadToSimulator(data: string, simulated: string): void {
    appendFileSync(join(data, "samband.toml"), `reach = "${simulated}"\n`);
    const database = new DatabaseSync(join(data, "municipalities/loten/samband.db"));
    database.prepare("update channels_account set settings = json_patch(settings, ?) where channel = 'facebook'")
        .run(JSON.stringify({ api: `http://${simulated}`, page_id: "100200300" }));
    database.exec("delete from channels_pace"); // it rested, for it led nowhere
    database.close();
}

const facts = <Facts>(page: Page, path: string): Promise<Facts> =>
    page.evaluate(async (from) => (await fetch(from, { headers: { Accept: "application/json" } })).json(), path);

async function press(page: Page, path: string, fields: Record<string, string | string[]>): Promise<{ id: string }> {
    return page.evaluate(async ([to, sent]) => {
        const body = new URLSearchParams({ _csrf: document.querySelector<HTMLInputElement>("[name=_csrf]")!.value });
        for (const [name, value] of Object.entries(sent)) for (const one of [value].flat()) body.append(name, one);
        const answer = await fetch(to, { method: "POST", body, headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(`${to}: ${answer.status} ${await answer.text()}`);
        return answer.json();
    }, [path, fields] as const);
}

interface Account { account: string; channel: string }

interface NewPost { places_out: { groups: { accounts: Account[] }[] }; unit: string }

async function giveAccess(page: Page): Promise<void> {
    const { places_out: { groups } } = await facts<NewPost>(page, "/saker/ny");
    const { account } = groups.flatMap((group) => group.accounts).find(({ channel }) => channel === "facebook")!;
    const { version } = await facts<{ version: number }>(page, `/kontoer/${account}`);
    await press(page, `/kontoer/${account}/tilgang`, { seen_version: String(version), secret: "page-token" });
}

/// Out on the site, on Facebook and by e-mail, and hung up in two places.
async function everywhere(page: Page): Promise<string> {
    const { places_out: { groups }, unit } = await facts<NewPost>(page, "/saker/ny");
    const accounts = groups.flatMap((group) => group.accounts).filter(({ channel }) => ["facebook", "email"].includes(channel));
    expect(accounts.map(({ channel }) => channel).sort()).toEqual(["email", "facebook"]);
    const { id } = await press(page, "/saker", { unit, title: "Klassebilde 3B", lead: "Se hvem som vant.", body: "Vi gratulerer klassen med seieren.", channels: "website", accounts: accounts.map(({ account }) => account), then: "despite" });
    await press(page, `/saker/${id}/oppslag`, { places: "Rema\nBiblioteket" });
    await expect.poll(async () => JSON.stringify((await facts<{ places: { channel: string }[] }>(page, `/saker/${id}/ta-ned`)).places.find(({ channel }) => channel === "facebook")), { timeout: 20_000 }).toContain("\"there\"");
    return id;
}

test("what must not be out is taken down everywhere with receipts, undone once, and the clock is started", async ({ page }) => {
    test.skip(test.info().project.name !== "desktop", "once is enough");
    test.setTimeout(180_000);
    const { child, at: simulated } = await simulator();
    const shared = process.env.SAMBAND_URL;
    let program = await Program.start(build);
    const standAt = (): void => {
        process.env.SAMBAND_URL = program.address.replace("127.0.0.1", "loten.localhost");
    };
    const there = async () => Object.values<{ message: string }>((await (await fetch(`http://${simulated}/_control/state`)).json()).posts).filter(({ message }) => message.includes("vant") || message.includes("3B")).length;
    try {
        standAt();
        await signIn(page, "kari");
        await giveAccess(page);
        program = await program.again(build, (data) => leadToSimulator(data, simulated));
        standAt();
        await signIn(page, "kari");
        const site = process.env.SAMBAND_URL;
        const id = await everywhere(page);
        expect(await there()).toBe(1);

        await page.goto(`${site}/saker/${id}`);
        await expect(main(page)).toContainText("Henger som oppslag");
        const takeDown = async (): Promise<void> => {
            await main(page).getByText("Ta ned", { exact: true }).click();
            await page.getByLabel("Hvorfor tas den ned?").fill("Foreldre har ikke sagt ja.");
            await page.getByRole("button", { name: "Ta ned overalt" }).click();
            await expect(place(page, "Nettsiden")).toContainText("tatt ned");
        };
        await takeDown();
        await expect(place(page, "Facebook")).toContainText("tas ned");
        await page.getByRole("button", { name: /Angre/ }).click();
        await expect(page.getByRole("status").first()).toContainText("Saken ligger ute igjen.");
        await expect(main(page).getByText("Publisert", { exact: true })).toBeVisible();

        await takeDown();
        await shot(page, "taken-down");
        await expect(place(page, "Facebook")).toContainText("tatt ned", { timeout: 30_000 }); // by itself, on the open page
        expect(await there()).toBe(0);
        await expect(place(page, "Oppslag")).toContainText("Rema, Biblioteket");
        await expect(page.getByRole("button", { name: /Angre/ })).toHaveCount(0);
        await fitsItsWidth(page);
        await noViolations(page);
        await page.getByRole("link", { name: "Skriv ut lista" }).click();
        await expect(main(page).getByRole("listitem").filter({ hasText: "Biblioteket" })).toBeVisible();
        await page.goBack();

        await page.getByRole("button", { name: "Ja, start fristen" }).click();
        await expect(main(page)).toContainText(/7[12] timer igjen/);
        await expect(page.getByLabel("Utkast til melding")).toHaveValue(/1\. Hva som har skjedd[\s\S]*Facebook/);
        await expect(page.getByLabel("Utkast til melding")).not.toHaveValue(/Klassebilde/);
        await shot(page, "breach");
        await page.goto(`${site}/i-dag`);
        await expect(main(page)).toContainText("Personopplysninger på avveie");
        await page.goto(`${site}/saker/${id}`);
        await expect(main(page)).toContainText("Sperret sak");
        await expect(main(page)).not.toContainText("Klassebilde");
        await page.goto(`${site}/saker/${id}/sperret`);
        await expect(main(page)).toContainText("Vi gratulerer klassen");
        await page.goto(`${site}/saker/${id}/avvik`);
        await page.getByRole("button", { name: "Ja, det er meldt" }).click();
        await expect(main(page)).toContainText("Meldt til Datatilsynet");
    } finally {
        process.env.SAMBAND_URL = shared;
        await program.stop();
        child.stdin!.end();
    }
});
