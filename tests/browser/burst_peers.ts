import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Program } from "./program";

const root = join(import.meta.dirname, "../..");

/// An SMS gateway that takes one message as JSON, on this machine alone.
export class Gateway {
    readonly messages: { to: string; text: string }[] = [];
    private constructor(private readonly server: Server) {}

    static async start(): Promise<Gateway> {
        const server = createServer();
        const gateway = new Gateway(server);
        server.on("request", (request, reply) => {
            let body = "";
            request.on("data", (piece) => (body += piece)).on("end", () => {
                gateway.messages.push(JSON.parse(body) as { to: string; text: string });
                reply.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ id: String(gateway.messages.length) }));
            });
        });
        await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
        return gateway;
    }
    get place(): string {
        return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    }
    /// What came to a number, in order.
    to = (number: string) => this.messages.filter(({ to }) => to.replace(/^00/, "+") === number).map(({ text }) => text);
    stop(): void {
        this.server.closeAllConnections();
        this.server.close();
    }
}

/// The simulator of Facebook (tests/simulators/meta.mjs).
export class Facebook {
    private constructor(private readonly child: ChildProcess, readonly place: string) {}

    static start(): Promise<Facebook> {
        const child = spawn(process.execPath, [join(root, "tests/simulators/meta.mjs")], { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1" } });
        return new Promise((resolve, reject) => {
            child.stdout!.once("data", (port) => resolve(new Facebook(child, `127.0.0.1:${String(port).trim()}`)));
            child.once("exit", (code) => reject(new Error(`the simulator ended with ${code}`)));
        });
    }
    async posts(): Promise<string[]> {
        const answer = await fetch(`http://${this.place}/_control/state`);
        const { posts } = (await answer.json()) as { posts: Record<string, { message: string }> };
        return Object.values(posts).map(({ message }) => message);
    }
    stop(): void {
        this.child.stdin!.end();
    }
}

/// A town of its own whose SMS account and page lead to these two. `residents`: numbers that follow the water, each with
/// the place it has chosen.
export class Town {
    private constructor(readonly program: Program, readonly gateway: Gateway, readonly facebook: Facebook) {}

    static async start(build: string): Promise<Town> {
        const [gateway, facebook] = await Promise.all([Gateway.start(), Facebook.start()]);
        return new Town(await Program.start(build, [gateway.place, facebook.place]), gateway, facebook);
    }
    at = (path: string) => this.program.address.replace("127.0.0.1", "loten.localhost") + path;
    async stop(): Promise<void> {
        await this.program.stop();
        this.gateway.stop();
        this.facebook.stop();
    }

    private within<Told>(act: (database: DatabaseSync) => Told): Told {
        const database = new DatabaseSync(join(this.program.folder, "data/municipalities/loten/samband.db"), { timeout: 5_000 });
        try {
            return act(database);
        } finally {
            database.close();
        }
    }
    accountOf = (channel: string) => this.within((database) =>
        (database.prepare("select id from channels_account where channel = ? and state = 'open'").get(channel) as { id: string }).id);
    /// What no form has: where the simulator answers.
    simulate(account: string): void {
        this.within((database) => database.prepare("update channels_account set settings = json_patch(settings, ?) where id = ?")
            .run(JSON.stringify({ api: `http://${this.facebook.place}` }), account));
    }
    follow(number: string, place: string): void {
        this.within((database) => {
            const id = crypto.randomUUID();
            database.prepare("insert into subscriptions_subscriber (id, version, medium, address, state, language, all_topics, placed, since, created_at) values (?, 1, 'sms', ?, 'active', 'nb', 0, 1, 0, 0)").run(id, number);
            for (const interest of ["Vann og avløp", place])
                database.prepare("insert into subscriptions_choice (subscriber_id, interest_id) select ?, id from subscriptions_interest where name = ?").run(id, interest);
        });
    }
    leaves(number: string): void {
        this.within((database) => database.prepare("update subscriptions_subscriber set state = 'left' where address = ?").run(number));
    }
}
