import { createHmac } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/// What lies in the municipality's own file: no mail server of the demo world takes the messages, so a test reads the
/// letter where it waits.
function asked<Row>(query: string, ...values: string[]): Row | undefined {
    const database = new DatabaseSync(join(process.env.SAMBAND_DATA!, "municipalities/loten/samband.db"), { readOnly: true });
    try {
        return database.prepare(query).get(...values) as Row | undefined;
    } finally {
        database.close();
    }
}

export const readable = () => Boolean(process.env.SAMBAND_DATA);

/// The path that the newest letter to that address carries; of those whose subject has these words.
function pathIn(address: string, path: RegExp, subject = ""): string {
    const letter = asked<{ variant: string }>("select d.variant from channels_dispatch d join channels_delivery r on r.dispatch_id = d.id where r.recipient = ? and d.variant like '%' || ? || '%' order by d.queued_at desc limit 1", address, subject);
    const link = path.exec((JSON.parse(letter?.variant ?? "{}") as { text?: string }).text ?? "");
    if (!link) throw new Error(`no letter with a link to ${address}`);
    return link[0];
}

/// Of a letter to a resident who signs up.
export const confirmationOf = (address: string) => pathIn(address, /\/abonner\/bekreft\/[\w-]+/);
/// Of a letter that asks for a yes.
export const approvalOf = (address: string, title: string) => pathIn(address, /\/godkjenn\/[\w-]+/, title);

/// The two personal links that every letter to a subscriber carries (src/subscriptions/links.h).
export function linksOf(address: string): { id: string; leave: string; own: string } {
    const { id } = asked<{ id: string }>("select id from subscriptions_subscriber where address = ?", address)!;
    const { secret } = asked<{ secret: string }>("select secret from subscriptions_key")!;
    const bare = id.replaceAll("-", "");
    const token = (purpose: string) => bare + createHmac("sha256", secret).update(purpose + bare).digest("base64url").slice(0, 27);
    return { id, leave: `/abonner/av/${token("subscriptions-leave:")}`, own: `/abonner/mitt/${token("subscriptions-preferences:")}` };
}
