import { defineConfig } from "@playwright/test";
import pages from "../browser/playwright.config";

// The same browser as for the pages; the program and its peers run already, and the ways are walked one at a time.
export default defineConfig({
    ...pages,
    testDir: ".",
    globalSetup: undefined,
    workers: 1,
    timeout: 180_000,
    projects: [{ name: "desktop", use: { viewport: { width: 1280, height: 900 } } }],
});
