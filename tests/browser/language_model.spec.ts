import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot } from "./look";
import { at, signIn } from "./people";
import { Program } from "./program";

/// A program of its own, whose language model is the simulator.
const build = process.env.SAMBAND_BUILD ?? join(import.meta.dirname, "../../build");
test.skip(() => !Program.exists(build) || Boolean(process.env.SAMBAND_BROWSER_DATABASE), "the program is not built, or its database is elsewhere");

async function simulator(): Promise<{ child: ChildProcess; place: string }> {
    const child = spawn(process.execPath, [join(import.meta.dirname, "../simulators/language_model.mjs")], { stdio: ["pipe", "pipe", "inherit"] });
    const port = await new Promise<string>((resolve) => child.stdout!.once("data", (said) => resolve(/\d{4,5}/.exec(String(said))![0])));
    return { child, place: `127.0.0.1:${port}` };
}

test("a language model is tried, turned on, and its proposal is marked beside the rules' own", async ({ page, browser }) => {
    test.setTimeout(120_000);
    const model = await simulator();
    const program = await Program.start(build, [model.place]);
    const before = process.env.SAMBAND_URL;
    process.env.SAMBAND_URL = program.address.replace("127.0.0.1", "loten.localhost");
    try {
        await signIn(page, "kari");
        await page.goto(at("loten", "/samtaler/regler"));
        await page.getByRole("link", { name: "Språkmodell" }).click();
        await page.locator("#f-address").fill(`http://${model.place}`);
        await page.locator("#f-model").fill("en annen modell");
        await page.getByRole("button", { name: "Lagre" }).click();
        await expect(page.getByText("Språkmodellen er av.")).toBeVisible();
        await page.getByRole("button", { name: "Prøv", exact: true }).click();
        await expect(page.getByText("Tjeneren har ikke den modellen")).toBeVisible();
        await page.locator("#f-model").fill("prøvemodell");
        await page.getByLabel("Spør språkmodellen om nye meldinger").check();
        await page.getByRole("button", { name: "Lagre" }).click();
        await expect(page.getByText("Språkmodellen er på.")).toBeVisible();
        await page.getByRole("button", { name: "Prøv", exact: true }).click();
        await expect(page.locator("[data-tried]").getByText("Modellen svarte: Spørsmål")).toBeVisible();
        await shot(page, "language-model");
        await fitsItsWidth(page);
        await noViolations(page);

        await fetch(`http://${model.place}/_control/set`, { method: "POST", body: JSON.stringify({ word: "complaint" }) });
        await fetch(`http://${model.place}/_control/fault`, { method: "POST", body: JSON.stringify({ kind: "slow", ms: 4_000 }) });
        const resident = await browser.newPage();
        await resident.goto(at("loten", "/kontakt/skjema"));
        await resident.getByLabel("Skriv meldingen her").fill("Når åpner prøvebadet? Ring 901 23 456.");
        await resident.getByRole("button", { name: "Send" }).click();
        await expect(resident.getByText("Takk. Vi har fått meldingen din.")).toBeVisible();
        await resident.close();
        await page.goto(at("loten", "/samtaler?mappe=ufordelt"));
        await page.getByRole("link", { name: /Når åpner prøvebadet/ }).first().click();
        await expect(page.getByText("Forslag fra språkmodell")).toHaveCount(0);
        await expect(page.getByText("Forslag fra språkmodell: Klage på vedtak – ikke bestemt")).toBeVisible({ timeout: 20_000 }); // by itself
        await expect(page.getByRole("heading", { name: "Hva er dette?" })).toBeVisible();
        await shot(page, "language-model-thread");
        await noViolations(page);
        const state = await (await fetch(`http://${model.place}/_control/state`)).json() as { asked: { tekst: string }[] };
        expect(state.asked.at(-1)!.tekst).toBe("Når åpner prøvebadet? Ring [telefon].");
        await page.locator("main").getByRole("button", { name: "Spørsmål", exact: true }).first().click();
        await expect(page.getByRole("heading", { name: "Spørsmål" })).toBeVisible();
        await expect(page.getByText("Forslag fra språkmodell")).toHaveCount(0);
        await page.goto(at("loten", "/samtaler/sprakmodell"));
        await expect(page.getByRole("row", { name: /prøvemodell/ }).getByRole("cell").nth(2)).toHaveText("1"); // the rules
        await expect(page.getByRole("row", { name: /prøvemodell/ }).getByRole("cell").nth(3)).toHaveText("0"); // the model
    } finally {
        process.env.SAMBAND_URL = before;
        await program.stop();
        model.child.stdin!.end();
    }
});
