/// What lies outside the municipality, as the test asks and tells it (outside.py).
const outside = process.env.SAMBAND_OUTSIDE ?? "";

export interface Mail {
    subject: string;
    text: string;
    id: string;
    from: string;
}
export type Runs = { mail: boolean; sms: boolean; facebook: boolean };

async function ask<Told>(path: string): Promise<Told> {
    return (await fetch(outside + path)).json() as Promise<Told>;
}

async function tell<Told>(path: string, what: object): Promise<Told> {
    const answer = await fetch(outside + path, { method: "POST", body: JSON.stringify(what) });
    return answer.json() as Promise<Told>;
}

export const runs = () => ask<Runs>("/runs");
export const sendMail = (mail: { from: string; subject: string; text: string; references?: string }) => tell<{ id: string }>("/mail", mail);
export const mailsOf = (user: string) => ask<Mail[]>(`/mail?user=${user}`);
export const sendSms = (number: string, text: string) => tell<null>("/sms", { number, text });
export const telephonesGot = () => ask<string[]>("/sms");

/// The simulator of Facebook: what strangers do there, and what stands there.
export interface Comment {
    id: string;
    parent: string;
    text: string;
    hidden?: boolean;
}
const facebook = () => ask<string>("/facebook");
export async function comment(text: string, name: string): Promise<void> {
    const by = { id: String(Date.now()), name };
    await fetch(`${await facebook()}/_control/comment`, { method: "POST", body: JSON.stringify({ on: "100200300_9000001", by, text }) });
}
export async function commentsThere(): Promise<Comment[]> {
    const answer = await fetch(`${await facebook()}/_control/state`);
    return Object.values(((await answer.json()) as { comments: Record<string, Comment> }).comments);
}
