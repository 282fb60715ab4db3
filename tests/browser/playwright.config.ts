import { defineConfig } from "@playwright/test";

// What is done at a desk is tried there alone, unless all is asked for (`make browser`). Pages are looked at at both widths.
const atADesk = /(accounts|calendar|drafts|outlets|own_words|readership|samples|staffing|subscriptions)\.spec\.ts/;
const whole = process.env.SAMBAND_BROWSER_WHOLE === "1";

const root = process.getuid?.() === 0; // Chromium's sandbox refuses root; the pages are our own

export default defineConfig({
    testDir: ".",
    outputDir: "../../build/browser",
    globalSetup: "./setup.ts",
    workers: 2,
    timeout: 90_000,
    forbidOnly: true,
    reporter: "list",
    use: {
        baseURL: process.env.SAMBAND_URL,
        locale: "nb-NO",
        timezoneId: "Europe/Oslo",
        launchOptions: {
            executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
            args: ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", ...(root ? ["--no-sandbox"] : [])],
        },
    },
    projects: [
        { name: "desktop", use: { viewport: { width: 1280, height: 900 } } },
        { name: "phone", testIgnore: whole ? [] : atADesk, use: { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true } },
    ],
});
