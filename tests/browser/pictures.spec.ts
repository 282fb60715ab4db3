import { deflateSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { fitsItsWidth, noViolations, shot, watch } from "./look";
import { at, signIn, writePost } from "./people";

test.beforeEach(() => test.skip(!process.env.SAMBAND_URL, "the program is not built"));

const fresh = (words: string) => `${words} ${Date.now() % 1_000_000}-${test.info().project.name}`;
const panel = (page: Page) => page.locator("[data-panel]");
const rows = (page: Page) => page.locator(".picture-row");
/// All of the page is there: nothing of it is cut off by what comes next.
const settled = (page: Page) => page.waitForLoadState("networkidle");
const alts = (page: Page) => page.locator("[name=picture_alt]").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

/// A PNG of bands in two colours, another for each seed: drawn here, so that no file is carried along.
function png(seed: number, width = 700, height = 460): Buffer {
    const crcTable = Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n));
    const crc = (bytes: Buffer) => (bytes.reduce((c, byte) => crcTable[(c ^ byte) & 255] ^ (c >>> 8), -1) ^ -1) >>> 0;
    const chunk = (type: string, content: Buffer) => {
        const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
        const ends = Buffer.alloc(8);
        ends.writeUInt32BE(content.length, 0);
        ends.writeUInt32BE(crc(body), 4);
        return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
    };
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 2, 0, 0, 0], 8);
    const lines = Buffer.alloc(height * (1 + width * 3));
    for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++)
            lines.set((x + y) % 90 < 45 ? [seed & 255, (seed >> 8) & 255, 140] : [235, 220, (seed >> 16) & 255], y * (1 + width * 3) + 1 + x * 3);
    return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", deflateSync(lines)), chunk("IEND", Buffer.alloc(0))]);
}
let drawn = Math.floor(Math.random() * 2 ** 24); // another than what the other workers drew: the same bytes are one picture
const file = (name: string) => ({ name, mimeType: "image/png", buffer: png(drawn++) });

async function uploaded(page: Page, name: string): Promise<void> {
    const before = await rows(page).count();
    await page.locator("#f-picture_file").setInputFiles(file(name));
    await expect(rows(page)).toHaveCount(before + 1);
}

test("a picture without words stops the post; with them it goes out, and everybody sees it until it is withdrawn", async ({ page, request }) => {
    const done = watch(page);
    const title = fresh("Ny gangvei");
    await signIn(page, "kari");
    await writePost(page, "loten", title, "Gangveien åpner på mandag. Velkommen til en tur langs elva.");
    await uploaded(page, "gangvei.png");
    await expect(page.locator("[name=picture_alt]")).toBeFocused();
    await expect(panel(page)).toContainText("Bildet mangler alternativ tekst.");
    await page.locator("#f-picture-alt-1").fill("gangvei.png");
    await expect(panel(page)).toContainText("Den alternative teksten er et filnavn");
    await expect(panel(page).getByRole("link", { name: /Vis: Bilde/ })).toHaveAttribute("href", "#f-picture-alt-1");
    await shot(page, "composer-picture");
    await fitsItsWidth(page);
    await noViolations(page);
    await page.locator("#f-picture-alt-1").fill("En gangvei langs elva");
    await expect(panel(page)).not.toContainText("alternative teksten");
    await panel(page).getByRole("button", { name: "Publiser", exact: true }).click();
    await expect(page.getByText("Saken er publisert.")).toBeVisible();
    const post = page.url();
    await settled(page);

    await page.context().clearCookies();
    await page.goto(at("loten", "/nyheter"));
    await settled(page);
    const listed = page.getByRole("img", { name: "En gangvei langs elva" }).first();
    await listed.scrollIntoViewIfNeeded();
    await expect(listed).toBeVisible();
    await page.getByRole("link", { name: title }).click();
    const picture = page.getByRole("img", { name: "En gangvei langs elva" });
    await expect(picture).toHaveAttribute("srcset", /-480 480w, .* 700w$/);
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
    await shot(page, "site-picture");
    await fitsItsWidth(page);
    await noViolations(page);
    const address = await picture.evaluate((image: HTMLImageElement) => image.src);
    // A program does not know that *.localhost is this machine: it says the name itself.
    const here = address.replace("loten.localhost", "127.0.0.1");
    const host = { Host: new URL(address).host };
    const answer = await request.get(here, { headers: host });
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toBe("image/png");
    expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
    expect((await request.get(here, { headers: { ...host, "If-None-Match": answer.headers().etag } })).status()).toBe(304);
    expect((await request.head(here, { headers: host })).status()).toBe(200);

    await signIn(page, "kari");
    await page.goto(post);
    await settled(page);
    await page.getByText("Ta ned", { exact: true }).click();
    await page.getByLabel(/Hvorfor/).fill("Prøven er over.");
    await page.getByRole("button", { name: "Ta ned overalt" }).click();
    await expect(page.getByText("Trukket", { exact: true })).toBeVisible();
    await settled(page);
    expect((await request.get(here, { headers: host })).status()).toBe(404);
    done();
});

test("what matters is pointed out with the keyboard, shown cropped in each channel, and is what others get", async ({ page, request }) => {
    const title = fresh("Utsikt fra tårnet");
    await signIn(page, "kari");
    await writePost(page, "loten", title, "Fra tårnet ser en hele bygda. Velkommen opp.");
    await uploaded(page, "tarn.png");
    await page.locator("#f-picture-alt-1").fill("Bygda sett fra tårnet");
    await page.getByLabel("Løten kommune på Facebook").check();
    const facebook = page.locator("[data-channel-form=facebook]");
    const shown = facebook.locator(".preview-pictures img");
    await expect(shown).toHaveAttribute("src", /-card-50-50$/);
    await expect(panel(page)).toContainText("Bilde 1 er lite for Facebook: utsnittet blir 700 × 367 piksler");

    await rows(page).getByText("Utsnitt", { exact: true }).click();
    await rows(page).getByRole("button", { name: "Pek ut det viktigste i bilde 1" }).focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press("Shift+ArrowUp");
    await page.keyboard.press("ArrowRight");
    await expect(page.locator("#f-focus-y-1")).toHaveValue("0");
    await expect(page.locator("#f-focus-x-1")).toHaveValue("52");
    await expect(rows(page).getByText("Det viktigste er 52 % fra venstre og 0 % fra toppen.")).toBeVisible();
    await expect(shown).toHaveAttribute("src", /-card-52-0$/);
    await facebook.locator("summary").first().click();
    const size = (image: HTMLImageElement) => `${image.naturalWidth}x${image.naturalHeight}`;
    await expect.poll(() => shown.evaluate(size)).toBe("700x367");
    await facebook.getByText("Utsnitt i Facebook").click();
    await facebook.getByLabel("Fra toppen, prosent").fill("100");
    await expect(shown).toHaveAttribute("src", /-card-52-100$/); // its own, in this channel alone
    await expect(page.locator("[data-channel-form=website] img")).toHaveAttribute("src", /-card-52-0$/);
    await shot(page, "composer-crop");
    await fitsItsWidth(page);
    await noViolations(page);
    await facebook.getByLabel("Form").selectOption({ label: "Hele bildet" });
    await expect(shown).toHaveAttribute("src", /-480$/);
    await page.locator("[data-focus] .focus-press").click({ position: { x: 10, y: 10 } });
    await expect(page.locator("#f-focus-y-1")).not.toHaveValue("0");
    await page.locator("#f-focus-y-1").fill("0");
    await expect(page.locator("[data-save-state]")).toHaveText(/^Lagret \d/);
    await page.getByLabel("Løten kommune på Facebook").uncheck();
    await panel(page).getByRole("button", { name: "Publiser", exact: true }).click();
    await expect(page.getByText("Saken er publisert.")).toBeVisible();

    await page.context().clearCookies();
    await page.goto(at("loten", "/nyheter"));
    await page.getByRole("link", { name: title }).click();
    const card = await page.locator('meta[property="og:image"]').getAttribute("content");
    expect(card).toMatch(/-card-\d+-0$/);
    const path = new URL(card!).pathname;
    const answer = await request.get(new URL(path, page.url()).href.replace("loten.localhost", "127.0.0.1"), { headers: { Host: new URL(page.url()).host } });
    expect(answer.headers()["content-type"]).toBe("image/jpeg");
    expect(await page.evaluate(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
    }, path)).toBe("700x367");
});

test("pictures are chosen, dropped, moved and taken away, and each change is saved", async ({ page }) => {
    await signIn(page, "kari");
    await writePost(page, "loten", fresh("Flere bilder"), "Dette er en sak med flere bilder.");
    await uploaded(page, "ett.png");
    await page.locator("#f-picture-alt-1").fill("Det første");
    await uploaded(page, "to.png");
    await page.locator("#f-picture-alt-2").fill("Det andre");
    const bytes = [...png(drawn++)];
    const dropped = await page.evaluateHandle((numbers) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(numbers)], "sluppet.png", { type: "image/png" }));
        return transfer;
    }, bytes);
    await page.locator("[data-pictures]").dispatchEvent("drop", { dataTransfer: dropped });
    await expect(rows(page)).toHaveCount(3);
    await page.locator("#f-picture-alt-3").fill("Det sluppede");

    await page.getByRole("button", { name: "Flytt bilde 3 opp" }).click();
    await expect.poll(() => alts(page)).toEqual(["Det første", "Det sluppede", "Det andre"]);
    await expect(page.getByRole("button", { name: "Flytt bilde 2 opp" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect.poll(() => alts(page)).toEqual(["Det sluppede", "Det første", "Det andre"]);
    await page.getByRole("button", { name: "Ta bort bilde 2" }).click();
    await expect.poll(() => alts(page)).toEqual(["Det sluppede", "Det andre"]);

    await page.getByText("Velg fra biblioteket").click();
    await page.locator(".picture-shelf label").filter({ hasText: "Bokhylle" }).first().locator("input").check();
    await page.getByRole("button", { name: "Legg til de valgte" }).click();
    await expect(rows(page)).toHaveCount(3);
    await expect(page.locator("[data-save-state]")).toHaveText(/^Lagret \d/);
    await page.waitForTimeout(2_000); // past the wait before a save
    await expect(page.locator("[data-save-state]")).toHaveText(/^Lagret \d/);
    await page.reload();
    await expect.poll(() => alts(page)).toEqual(["Det sluppede", "Det andre", "Bokhylle med fargerike bøker i tre høyder"]);
});

test("what is no picture is told where it was chosen, and nothing typed is lost", async ({ page }) => {
    await signIn(page, "kari");
    await writePost(page, "loten", fresh("Feil fil"), "Denne teksten blir stående.");
    await page.locator("#f-picture_file").setInputFiles({ name: "bilde.png", mimeType: "image/png", buffer: Buffer.from("hei") });
    await expect(page.getByText("Filen er ikke et bilde vi kan bruke.")).toBeVisible();
    await expect(page.locator("#f-body")).toHaveValue("Denne teksten blir stående.");
    await noViolations(page);
    await page.locator("#f-picture_file").setInputFiles({ name: "stort.png", mimeType: "image/png", buffer: Buffer.alloc(21 * 1024 * 1024) });
    await expect(page.getByText("Bildet er for stort. Gjør det mindre enn 20 MB.")).toBeVisible();
});

test("without script pictures are uploaded, chosen, moved and described by the form alone", async ({ browser }) => {
    const context = await browser.newContext({ ...test.info().project.use, javaScriptEnabled: false, baseURL: undefined });
    const page = await context.newPage();
    await signIn(page, "kari");
    const title = fresh("Uten skript");
    await page.goto(at("loten", "/saker/ny"));
    await page.locator("#f-title").fill(title);
    await page.locator("#f-body").fill("Skrevet uten skript, med bilde.");
    await page.locator("#f-picture_file").setInputFiles(file("uten.png"));
    await page.getByRole("button", { name: "Last opp", exact: true }).click();
    await expect(page).toHaveURL(/\/saker\/[0-9a-f-]{36}#f-pictures$/);
    await page.locator("#f-picture-alt-1").fill("Striper i to farger");
    await page.getByText("Velg fra biblioteket").click();
    await page.locator(".picture-shelf label").filter({ hasText: "Gran" }).first().locator("input").check();
    await page.getByRole("button", { name: "Legg til de valgte" }).click();
    await expect(rows(page)).toHaveCount(2);
    await page.getByRole("button", { name: "Flytt bilde 2 opp" }).click();
    expect(await alts(page)).toEqual(["Gran med lys på et snødekt torg en vinterkveld", "Striper i to farger"]);
    await page.getByRole("button", { name: "Ta bort bilde 1" }).click();
    expect(await alts(page)).toEqual(["Striper i to farger"]);
    await panel(page).getByRole("button", { name: "Publiser", exact: true }).click();
    await expect(page.getByText("Saken er publisert.")).toBeVisible();
    await expect(page.getByRole("img", { name: "Striper i to farger" })).toBeVisible();
    await context.close();
});

test("the library takes in a picture, tells where it is used, and lets go of it where it may", async ({ page }) => {
    const done = watch(page);
    await signIn(page, "kari");
    await page.goto(at("loten", "/saker"));
    await settled(page);
    await page.getByRole("link", { name: "Bilder", exact: true }).click();
    await shot(page, "library");
    await fitsItsWidth(page);
    await noViolations(page);
    await page.getByText("Last opp et bilde").click();
    await page.getByLabel("Bildefil").setInputFiles(file("rådhus.png"));
    await page.getByLabel("Hva bildet viser").fill("Rådhuset");
    await page.getByRole("button", { name: "Last opp", exact: true }).click();
    await expect(page.getByText("Bildet er lastet opp.")).toBeVisible();
    await settled(page);
    await page.getByLabel("Hva bildet viser").fill("Rådhuset med flagg");
    await page.getByLabel("Hvem som har laget det").fill("Kari");
    await page.getByRole("button", { name: "Lagre" }).click();
    await expect(page.getByText("Bildet er lagret.")).toBeVisible();
    await expect(page.getByText("Foto: Kari")).toBeVisible();
    await shot(page, "library-picture");
    await fitsItsWidth(page);
    await noViolations(page);
    await settled(page);
    await page.getByRole("button", { name: "Slett bildet" }).click();
    await expect(page.getByText("Bildet er slettet.")).toBeVisible();
    await settled(page);

    await page.getByRole("img", { name: /Gran med lys/ }).first().click();
    await expect(page.getByText("Et bilde i bruk kan ikke slettes.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Slett bildet" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Vi tenner julegrana søndag klokka 17" })).toBeVisible();
    await settled(page);
    done();
});

test("a file that is no picture is told in the library, with what was typed", async ({ page }) => {
    await signIn(page, "kari");
    await page.goto(at("loten", "/bilder"));
    await page.getByText("Last opp et bilde").click();
    await page.getByLabel("Bildefil").setInputFiles({ name: "bilde.jpg", mimeType: "image/jpeg", buffer: png(1).subarray(0, 400) });
    await page.getByLabel("Hva bildet viser").fill("Halve bildet");
    await page.getByRole("button", { name: "Last opp", exact: true }).click();
    await expect(page.getByText("Bildet er ødelagt eller ikke helt.").first()).toBeVisible();
    await expect(page.getByLabel("Hva bildet viser")).toHaveValue("Halve bildet");
    await noViolations(page);
});
