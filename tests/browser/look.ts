import { expect, type Page, test } from "@playwright/test";
import axe from "axe-core";

export const schemes = ["light", "dark"] as const;

/// The rules that a colour scheme can break; the rest is the same page in both.
const ofColours = ["color-contrast", "link-in-text-block"];

const ofPages = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

/// No breach of WCAG 2.1 AA that axe can see, in light and, since colours are the same at any width, on the desktop in
/// dark, unless `inDark` says that another state of the page is looked at so. With `rules`, by those alone.
export async function noViolations(page: Page, rules: string[] = [], inDark = true): Promise<void> {
    await page.evaluate(axe.source);
    for (const colorScheme of inDark && test.info().project.name !== "phone" ? schemes : schemes.slice(0, 1)) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const asked = rules.length ? rules : colorScheme === "light" ? ofPages : ofColours;
        expect.soft((await breaches(page, asked)).map((told) => `${colorScheme} ${told}`)).toEqual([]);
    }
}

/// What axe, which the page has been given, says is wrong. A letter's frame lets no program look into it.
const breaches = (page: Page, asked: string[]): Promise<string[]> => page.evaluate(async (runOnly) => {
    const its = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await its.run(document, { runOnly, resultTypes: ["violations"], preload: false, iframes: false });
    return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}\n${node.failureSummary}`));
}, asked);

/// Nothing is cut off or scrolls sideways at this width.
export async function fitsItsWidth(page: Page): Promise<void> {
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(wider, page.url()).toBeLessThanOrEqual(0);
}

/// With SHOTS set: build/shots/NAME-PROJECT-{light,dark}.png of the whole page.
export async function shot(page: Page, name: string): Promise<void> {
    if (!process.env.SHOTS) return;
    for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.screenshot({ path: `build/shots/${name}-${test.info().project.name}-${colorScheme}.png`, fullPage: true });
    }
}

/// Fails the test at its end if the page broke the content policy, threw, or missed a file. What matches `expected` is
/// no fault: the browser tells of every error page that it was shown.
export function watch(page: Page, expected?: RegExp): () => void {
    const wrong: string[] = [];
    page.on("pageerror", (error) => wrong.push(`threw: ${error.message}`));
    page.on("console", (message) => message.type() === "error" && !expected?.test(message.text()) && wrong.push(message.text()));
    page.on("requestfailed", (request) => { // what was cut off by going on to the next page is not missing
        if (request.failure()?.errorText !== "net::ERR_ABORTED") wrong.push(`failed: ${request.url()}`);
    });
    return () => expect(wrong).toEqual([]);
}
