import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/// The program with its demo world, in a folder of its own, on a free port; stopped by its own process id.
export class Program {
    private constructor(private readonly child: ChildProcess, readonly folder: string, readonly address: string) {}

    static exists = (build: string) => existsSync(join(build, "samband"));

    /// On SQLite, or on the database that SAMBAND_BROWSER_DATABASE names. `reach`: peers on this machine that it may call.
    static async start(build: string, reach: string[] = []): Promise<Program> {
        const database = reach.length ? undefined : process.env.SAMBAND_BROWSER_DATABASE;
        const folder = mkdtempSync(join(tmpdir(), "samband-browser-"));
        mkdirSync(join(folder, "data"));
        if (reach.length) writeFileSync(join(folder, "data/samband.toml"), `reach = "${reach.join(", ")}"\n`);
        return Program.startIn(build, "demo", folder, database);
    }

    /// The same folder once more, served as a municipality's is, after a test has written into it what no form has.
    async again(build: string, write: (data: string) => void): Promise<Program> {
        await this.end();
        write(join(this.folder, "data"));
        return Program.startIn(build, "serve", this.folder);
    }

    /// Killed in the middle of what it does, and started again at the same address.
    async killed(build: string, meanwhile: () => Promise<void>): Promise<Program> {
        const ended = new Promise((resolve) => this.child.once("exit", resolve));
        this.child.kill("SIGKILL");
        await ended;
        await meanwhile();
        return Program.startIn(build, "demo", this.folder, undefined, new URL(this.address).host);
    }

    private static async startIn(build: string, command: string, folder: string, database?: string, listen = "127.0.0.1:0"): Promise<Program> {
        const child = spawn(join(build, "samband"), [command, "--data", join(folder, "data"), "--listen", listen,
            "--inside", "none", ...(database ? ["--database", database] : [])],
            { stdio: ["ignore", "pipe", "inherit"] });
        return new Program(child, folder, await addressOf(child));
    }

    async stop(): Promise<void> {
        const code = await this.end();
        rmSync(this.folder, { recursive: true, force: true });
        if (code !== 0) throw new Error(`samband did not drain: it ended with ${code}`);
    }

    private async end(): Promise<number | null> {
        const ended = new Promise<number | null>((resolve) => this.child.once("exit", resolve));
        this.child.kill("SIGTERM");
        const hung = setTimeout(() => this.child.kill("SIGKILL"), 20_000);
        const code = await ended;
        clearTimeout(hung);
        return code;
    }
}

/// From the line "listening on http://127.0.0.1:PORT" (or without the scheme).
function addressOf(child: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
        let said = "";
        child.stdout?.on("data", (piece) => {
            said += piece;
            const match = /listening on (?:http:\/\/)?(\S+:\d+)/.exec(said);
            if (match) resolve(`http://${match[1]}`);
        });
        child.once("exit", (code) => reject(new Error(`samband ended with ${code} before it listened:\n${said}`)));
        setTimeout(() => reject(new Error(`samband did not listen within 60 s:\n${said}`)), 60_000).unref();
    });
}
