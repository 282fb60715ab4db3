import { defineConfig } from "@playwright/test";
import pages from "../browser/playwright.config";

// The same browser as for the pages; the program runs already. Every host but the municipality's is the canary's.
const use = pages.use!;
export default defineConfig({
    ...pages,
    testDir: ".",
    globalSetup: undefined,
    fullyParallel: true,
    timeout: 1_800_000,
    use: {
        ...use,
        launchOptions: {
            ...use.launchOptions,
            args: [...(use.launchOptions?.args ?? []), `--host-resolver-rules=MAP * 127.0.0.1:${process.env.SAMBAND_CANARY}, EXCLUDE loten.localhost, EXCLUDE 127.0.0.1`],
        },
    },
    projects: [{ name: "desktop", use: { viewport: { width: 1280, height: 900 } } }],
});
