import { expect, test } from "@playwright/test";
import { watch } from "./look";
import { at, signIn } from "./people";

test.skip(() => !process.env.SAMBAND_URL, "the program is not built");

test("a notice is printed, and where it hangs is remembered until it is torn down", async ({ page }) => {
    await signIn(page, "kari");
    const fine = watch(page);
    await page.goto(at("loten", "/saker?tilstand=published"));
    await page.locator("main").getByRole("link", { name: "Møte om ny skolevei" }).click();
    await page.getByRole("link", { name: "Oppslag", exact: true }).click();
    await expect(page.getByText("Det får plass på én side")).toBeVisible({ timeout: 30_000 });
    const address = await page.getByRole("link", { name: "Åpne A3 for utskrift" }).getAttribute("href");
    const type = await page.evaluate(async (href) => (await fetch(href!)).headers.get("content-type"), address);
    expect(type).toBe("application/pdf");
    await page.getByLabel("Hengt opp").fill("Kiosken\nRådhuset");
    await page.getByRole("button", { name: "Noter stedene" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "Kiosken" })).toBeVisible();
    await page.getByRole("button", { name: "Det er revet ned overalt" }).click();
    await expect(page.getByText("Ingen har notert at det henger noe sted.")).toBeVisible();
    fine();
});

test("the newspaper's package is downloaded", async ({ page }) => {
    await signIn(page, "kari");
    await page.goto(at("loten", "/avisa"));
    await page.getByRole("link", { name: "Løtenavisa 4" }).click();
    const [package_] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Last ned pakken" }).click()]);
    expect(package_.suggestedFilename()).toBe("loetenavisa-4.zip");
});

/// A page elsewhere that holds the list in a frame, served by the browser itself.
const elsewhere = (src: string) => ({ contentType: "text/html", body: `<!doctype html><title>x</title><iframe src="${src}" title="Nyheter"></iframe>` });

/// The list as the server sends it: Node does not know *.localhost, and a browser calls nobody at home from pages elsewhere.
const listed = (list: URL, more: Record<string, string> = {}) => ({ url: `http://127.0.0.1:${list.port}${list.pathname}`, headers: { Host: list.host, ...more } });

test("the list is shown within pages of the municipality's own domain, and no other", async ({ page, request }) => {
    await signIn(page, "kari");
    await page.goto(at("loten", "/ord-og-nummer"));
    await page.locator("#f-domains").fill("kommunen.example");
    await page.locator("main").getByRole("button", { name: "Lagre" }).last().click();
    await expect(page.getByRole("status").first()).toBeVisible();
    const list = new URL(at("loten", "/innebygd/nyheter"));
    await page.route(list.href, async (route) => route.fulfill({ response: await route.fetch(listed(list)) }));
    for (const [host, there] of [["www.kommunen.example", 1], ["fremmed.example", 0]] as const) {
        await page.route(`http://${host}/`, (route) => route.fulfill(elsewhere(list.href)));
        await page.goto(`http://${host}/`);
        await page.waitForLoadState("networkidle");
        await expect(page.frameLocator("iframe").getByRole("link", { name: "All" })).toHaveCount(there);
    }
    const { url, headers } = listed(list);
    const tag = (await request.get(url, { headers })).headers()["etag"]!;
    const again = await request.get(url, { headers: { ...headers, "If-None-Match": tag } });
    expect(again.status()).toBe(304);
    expect(again.headers()["content-security-policy"], "what a browser keeps is not forbidden when it asks again").toContain("kommunen.example");
});
