import { expect, test } from "@playwright/test";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Detector } from "./detector";
import { given } from "./given";

const atATime = 30; // frames of one page

/// Each payload as a page of its own, and pages that hold some of them in frames: nothing is escaped, and no policy is sent.
function served(path: string): string {
    const [, kind, number] = path.split("/");
    if (kind === "alone") return `<!DOCTYPE html><meta charset=utf-8><body>${given.payloads[Number(number)] ?? ""}`;
    const these = given.payloads.map((_, n) => n).slice(Number(number), Number(number) + atATime);
    return `<!DOCTYPE html><meta charset=utf-8>${these.map((n) => `<iframe src="/alone/${n}"></iframe>`).join("")}`;
}

test("the same payloads served as they came run and fetch, and the detector sees it", async ({ browser }) => {
    const server = createServer((request, answer) => {
        answer.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(served(request.url ?? ""));
    }).listen(0, "127.0.0.1");
    await new Promise((listening) => server.once("listening", listening));
    const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const context = await browser.newContext();
    await context.route((url) => url.origin !== own && url.hostname !== "control.example", (route) => route.abort());
    const detector = await Detector.watching(context, own);
    const page = await context.newPage();
    for (let from = 0; from < given.payloads.length; from += atATime) {
        await page.goto(`${own}/some/${from}`);
        await page.waitForTimeout(200);
        await detector.search(page);
        for (const payload of given.payloads.slice(from, from + atATime)) await detector.search(page, payload);
    }
    const payloadsIn = (told: string[]) => new Set(told.flatMap((one) => /\/alone\/(\d+)/.exec(one)?.[1] ?? []));
    const ran = payloadsIn(detector.ran);
    const fetched = new Set(detector.fetched);
    console.log(`hostile: served raw, ${ran.size} payloads run, ${fetched.size} places are called, ${detector.strange.length} stand in the page`);
    expect(ran.size).toBeGreaterThan(35);
    expect(fetched.size).toBeGreaterThan(10);
    expect(detector.strange.length).toBeGreaterThan(200);
    // Whatever the browser calls without telling the test ends at the canary, which answers by any name.
    expect(await page.evaluate(async () => (await fetch("http://control.example/called", { mode: "no-cors" })).type)).toBe("opaque");
    expect(detector.fetched.some((one) => one.includes("control.example"))).toBe(true);
    await context.close();
    server.close();
});
