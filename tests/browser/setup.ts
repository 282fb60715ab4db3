import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Program } from "./program";
import { startSamples } from "./sample_server.mjs";

/// Starts what the tests talk to, and tells them by environment: SAMBAND_URL (given: a server that runs already) and
/// SAMBAND_SAMPLES. Returns what ends them.
export default async function setup(): Promise<() => Promise<void>> {
    const build = process.env.SAMBAND_BUILD ?? join(import.meta.dirname, "../../build");
    const samples = await startSamples(build);
    process.env.SAMBAND_SAMPLES = `http://127.0.0.1:${(samples.address() as AddressInfo).port}`;
    const program = process.env.SAMBAND_URL || !Program.exists(build) ? undefined : await Program.start(build);
    // Chromium knows that *.localhost is this machine; the name chooses the municipality.
    if (program) process.env.SAMBAND_URL = program.address.replace("127.0.0.1", "loten.localhost");
    // Where a test may read a letter that waits; a database elsewhere is not read.
    if (program && !process.env.SAMBAND_BROWSER_DATABASE) process.env.SAMBAND_DATA = join(program.folder, "data");
    return async () => {
        samples.close();
        await program?.stop();
    };
}
