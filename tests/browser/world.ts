import type { Browser, BrowserContext, Page } from "@playwright/test";
import { approvalOf, confirmationOf, linksOf } from "./messages";
import { at, signIn } from "./people";

/// Posts in every state that a page can show, made once for all who look at the pages.
export interface World {
    held: string; ///< a conversation that only some read
    attack: string; ///< a case of an unwanted post, led by Dag
    draft: string;
    quick: string; ///< a draft with text alone
    stopped: string; ///< a draft with what stops it
    sent: string;
    returned: string;
    approved: string;
    scheduled: string;
    published: string;
    withdrawn: string;
    leaked: string; ///< taken down, with the 72-hour clock
    person: string;
    unit: string;
    version: string; ///< of the rule book
    clause: string; ///< of it: one that decides something
    rules: string; ///< a draft of another, in which that clause is gone
    broken: string; ///< a draft that does not read
    notice: string;
    picture: string; ///< used by something published
    account: string; ///< official, open, without its access
    proposed: string; ///< account that can be opened
    note: string; ///< in the calendar
    campaign: string;
    read: string; ///< news of the demo world, shown to many
    service: string; ///< a service page that is out
    template: string; ///< of posts, the municipality's own
    issue: string; ///< of the newspaper
    release: string; ///< the address of a press release
    released: string; ///< its post
    asked: string; ///< the link that confirms a sign-up
    subscriber: string;
    own: string; ///< of a subscriber: the personal page
    leave: string; ///< of that one: the link that leaves
    topic: string;
    list: string; ///< of subscribers, tried
    brought: string; ///< conversations from another system, tried
    approval: string; ///< the link of a letter that asks for a yes to `sent`
    overtaken: string; ///< one of a post that has been decided
    reader: string; ///< the link by which somebody outside reads `sent`
    dispatch: string; ///< of something published
    urgent: string; ///< a notice that is out, as an exercise
    preset: string; ///< of urgent notices
    enquiry: string; ///< the private link of a message from the form
    chat: string; ///< the private link of a chat that waits
    talked: string; ///< of one that goes on
    unanswered: string; ///< of one that is over, before anybody came
    thread: string; ///< a conversation in which somebody waits
    closed: string; ///< one that is done
    canned: string; ///< an answer that is given often
    filter: string; ///< of the inbox, saved by kari
    mailed: string; ///< a mail with files, one of them dangerous
    keyword: string; ///< a question to the residents, by SMS
    message: string; ///< in `thread`: something was wished about it, and it was reported
    wished: string; ///< an act on it that the rule book refused
    reported: string;
    evidence: string;
}

/// Signed in once, used by all that looks as that person.
export async function sessionOf(browser: Browser, login: string, municipality = "loten"): Promise<BrowserContext> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, login, municipality);
    return context;
}

/// Presses a button without drawing the page: the answer as JSON.
async function post(page: Page, path: string, fields: Record<string, string>): Promise<{ id: string; version: number; done: boolean }> {
    return page.evaluate(async ([to, sent]) => {
        const body = new URLSearchParams({ ...sent, _csrf: document.querySelector<HTMLInputElement>("[name=_csrf]")!.value });
        const answer = await fetch(to, { method: "POST", body, headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(`${to}: ${answer.status} ${await answer.text()}`);
        return answer.json();
    }, [path, fields] as const);
}

async function facts<Facts>(page: Page, path: string): Promise<Facts> {
    return page.evaluate(async (from) => (await fetch(from, { headers: { Accept: "application/json" } })).json(), path);
}

/// Chats as they wait, go on and end.
async function makeChats(kari: Page): Promise<Pick<World, "chat" | "talked" | "unanswered">> {
    const begin = async (message: string) => ((await post(kari, "/prat", { message })) as unknown as { link: string }).link;
    const unanswered = await begin("Er det noen der?");
    await post(kari, `${unanswered}/avslutt`, {});
    const talked = await begin("Når går bussen?");
    const { id } = await facts<{ id: string }>(kari, talked);
    await post(kari, `/samtaler/prat/${id}/ta`, {});
    await post(kari, `/samtaler/prat/${id}/si`, { text: "Hver time." });
    return { chat: await begin("Når åpner badet?"), talked, unanswered };
}

async function act(page: Page, id: string, what: string, fields: Record<string, string> = {}): Promise<void> {
    const { version } = await facts<{ version: number }>(page, `/saker/${id}`);
    await post(page, `/saker/${id}/${what}`, { seen_version: String(version), ...fields });
}

interface Named {
    id: string;
    name: string;
}

interface Account {
    id: string;
    account_name: string;
}

/// Two sign-ups as anybody's, one of them confirmed; and a list that was tried.
async function makeSubscriptions(kari: Page): Promise<Pick<World, "asked" | "subscriber" | "own" | "leave" | "topic" | "list">> {
    const here = Date.now();
    const ask = async (name: string) => {
        await post(kari, "/abonner", { address: `${name}-${here}@eksempel.example`, topics: "all" });
        return confirmationOf(`${name}-${here}@eksempel.example`);
    };
    const asked = await ask("spurt");
    await post(kari, await ask("sagt-ja"), {});
    const { id, own, leave } = linksOf(`sagt-ja-${here}@eksempel.example`);
    const { topics } = await facts<{ topics: Named[] }>(kari, "/abonnenter/temaer");
    const list = await kari.evaluate(async () => {
        const body = new FormData();
        const csv = "e-post;tema\nny@eksempel.example;alle\nikke en adresse;\n";
        body.set("file", new File([csv], "liste.csv", { type: "text/csv" }));
        for (const [name, value] of [["document", "26/1234-5"], ["consented_on", "2026-03-01"], ["wording", "Ja"], ["_csrf", document.querySelector<HTMLInputElement>("[name=_csrf]")!.value]])
            body.set(name!, value!);
        const answer = await fetch("/abonnenter/lister", { method: "POST", body, headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(`a list: ${answer.status} ${await answer.text()}`);
        return ((await answer.json()) as { id: string }).id;
    });
    return { asked, subscriber: id, own, leave, topic: topics[0]!.id, list };
}

/// Calls that were typed in, one of them closed and one merged into the first.
async function makeThreads(kari: Page): Promise<Pick<World, "held" | "attack" | "thread" | "closed" | "canned" | "filter" | "mailed">> {
    const typeIn = async (subject: string) =>
        (await post(kari, "/samtaler/ny", { way: "telephone", who: "Olga Oppringt", address: "900 00 072", subject, text: `${subject}\n\nRing helst etter klokka 12.` })).id;
    const onThread = async (id: string, what: string, fields: Record<string, string>) => {
        const { version } = await facts<{ version: number }>(kari, `/samtaler/${id}`);
        await post(kari, `/samtaler/${id}/${what}`, { seen_version: String(version), ...fields });
    };
    const thread = await typeIn("Om skoleskyssen");
    await post(kari, `/samtaler/${thread}/merknad`, { note: "Spør Siri først." });
    const closed = await typeIn("Om åpningstida");
    await onThread(closed, "avslutt", { why: "Fikk svar på telefon." });
    const merged = await typeIn("Mer om skoleskyssen");
    await onThread(merged, "slaa-sammen", { into: thread });
    const canned = (await post(kari, "/samtaler/maler", { name: `Skoleskyss ${Date.now()}`, text_nb: "Hei {navn}. Søk om skoleskyss på nettsiden." })).id;
    const held = await typeIn("Om en ansatt");
    const everybody = (await facts<{ people: Named[] }>(kari, "/folk")).people;
    const idOf = (name: string) => everybody.find((person) => person.name.startsWith(name))!.id;
    await onThread(held, "skjerm", { restrict_why: "Gjelder en ansatt.", reader_more: idOf("Kari") });
    const attack = (await post(kari, "/ansattsaker/ny", { title: "Innlegg i bygdegruppa", employee_name: "En vikar", leader: idOf("Dag"), seen_by: "Kari", text: "Hun burde finne seg noe annet å gjøre." })).id;
    const { threads } = await facts<{ threads: { id: string; subject: string }[] }>(kari, "/samtaler?mappe=ufordelt");
    const filter = (await post(kari, "/samtaler/filtre?mappe=apne&vei=email", { name: `E-post ${Date.now()}` })).id;
    return { held, attack, thread, closed, canned, filter, mailed: threads.find(({ subject }) => subject === "Hull i Kildevegen")!.id };
}

/// Criticism that somebody wanted hidden, and that was reported: with evidence.
async function makeModerated(kari: Page, thread: string): Promise<Pick<World, "message" | "wished" | "reported" | "evidence">> {
    const { version, entries } = await facts<{ version: number; entries: { id: string; kind: string }[] }>(kari, `/samtaler/${thread}`);
    const message = entries.find(({ kind }) => kind === "in")!.id;
    const about = `/samtaler/${thread}/melding/${message}`;
    const day = (days: number) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);
    const told = (await post(kari, `${about}/skjul`, { seen_version: String(version), category: "dissatisfied", reasons: "attack" })) as unknown as { act: string };
    const reported = (await post(kari, `${about}/meld`, { step: "contacted", whom: "Bygdas venner", day: day(-1), follow_up: day(7) })).id;
    const { evidence } = await facts<{ evidence: string }>(kari, `/samtaler/meldt-fra/${reported}`);
    return { message, wished: told.act, reported, evidence };
}

/// A mailbox from before, tried.
async function bring(kari: Page): Promise<string> {
    return kari.evaluate(async () => {
        const body = new FormData();
        const day = new Date(Date.now() - 3 * 86_400_000).toUTCString();
        const mbox = `From x Thu Nov 19 10:00:00 2026\nMessage-ID: <fra-foer-${Date.now()}@eksempel.example>\nFrom: Olga <olga@eksempel.example>\nSubject: Fra før\nDate: ${day}\n\nNår åpner badet?\n\nFrom x\n\nbare tekst\n`;
        body.set("file", new File([mbox], "post.mbox"));
        for (const [name, value] of [["kind", "mbox"], ["open_days", "14"], ["_csrf", document.querySelector<HTMLInputElement>("[name=_csrf]")!.value]]) body.set(name!, value!);
        const answer = await fetch("/samtaler/import", { method: "POST", body, headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(`an import: ${answer.status} ${await answer.text()}`);
        return ((await answer.json()) as { id: string }).id;
    });
}

export async function makeWorld(kari: Page, tor: Page): Promise<World> {
    await tor.goto(at("loten", "/i-dag"));
    await kari.goto(at("loten", "/i-dag"));
    const units = (await facts<{ units: Named[] }>(kari, "/enheter")).units;
    const unitOf = (name: string) => units.find((unit) => unit.name === name)!.id;
    const written = (title: string, more: Record<string, string> = {}) =>
        ({ title, lead: "Vi bytter en ledning.", body: "Tapp vann før klokka 9.\n\n## Etterpå\n\n- la vannet renne\n- ring oss", channels: "website", case_reference: "26/1400", ...more });
    const write = async (page: Page, title: string, more: Record<string, string> = {}) =>
        (await post(page, "/saker", written(title, { unit: unitOf(page === tor ? "Teknisk drift" : "Kultur, informasjon og service"), ...more }))).id;

    const draft = await write(tor, "Kladd om graving");
    const stopped = await write(tor, "Kladd som stopper", { body: "Barnet har fødselsnummer 01010750160. [klikk her](https://loten.example)" });
    const quick = (await post(tor, "/saker/kjapp", { text: "Vi graver i Sentrumsvegen. Kjør rundt." })).id;
    const sent = await write(tor, "Sendt om graving", { then: "send" });
    const approval = approvalOf("kari@loten.example", "Sendt om graving");
    const returned = await write(tor, "Sendt tilbake om graving", { then: "send" });
    await act(kari, returned, "send-tilbake", { comment: "Skriv når vannet er tilbake." });
    const approved = await write(tor, "Godkjent om graving", { then: "send" });
    const overtaken = approvalOf("kari@loten.example", "Godkjent om graving");
    await act(kari, approved, "godkjenn");
    await post(kari, `/saker/${sent}/kommentarer`, { said: "@Tor Trykkfall, når er vannet tilbake?" });
    const shown = await post(kari, `/saker/${sent}/vis-utenfor`, { name: "Fagforbundet" }) as unknown as { link: string };
    const reader = new URL(shown.link).pathname;
    await post(kari, reader, { said: "Det mangler et tidspunkt." });
    const due = new Date(Date.now() + 36e5).toISOString();
    const scheduled = await write(kari, "Planlagt om graving", { then: "schedule", due });
    const published = await write(kari, "Ny vaktordning i vannverket", { then: "tell", touches_staff: "1", need_to_know: "1" });
    const { version: seen } = await facts<{ version: number }>(kari, `/saker/${published}`);
    await post(kari, `/saker/${published}/lagre`, { ...written("Ny vaktordning i vannverket"), body: "Vakta er ny fra mandag.", touches_staff: "1", need_to_know: "1",
        note: "Rettet dagen.", then: "correct", seen_version: String(seen) });
    const withdrawn = await write(kari, "Trukket om graving", { then: "publish" });
    await act(kari, withdrawn, "trekk", { reason: "Feil dag." });
    const leaked = await write(kari, "Klassebildet vårt", { then: "publish" });
    await act(kari, leaked, "trekk", { reason: "Feil bilde." });
    await post(kari, `/saker/${leaked}/avvik`, {});

    const { deliveries } = await facts<{ deliveries: Named[] }>(kari, `/saker/${published}`);
    const people = (await facts<{ people: Named[] }>(kari, "/folk")).people;
    const pictures = (await facts<{ pictures: Named[] }>(kari, "/bilder")).pictures;
    const [issue] = (await facts<{ issues: Named[] }>(kari, "/avisa")).issues;
    const [release] = (await facts<{ releases: (Named & { href: string })[] }>(kari, "/presse")).releases;
    const { versions, book } = await facts<{ versions: Named[]; book: { sections: { clauses: { clause: string; decides: boolean }[] }[] } }>(kari, "/reglement");
    const clause = book.sections.flatMap(({ clauses }) => clauses).find(({ decides }) => decides)!.clause;
    const start = async (title: string, more: Record<string, string>) => (await post(kari, "/reglement/utkast", { title, ...more })).id;
    const rules = await start("Kortere reglement", { source: "in-force" });
    await post(kari, `/reglement/utkast/${rules}/punkt/news-through-kis/fjern`, { seen_version: "1" });
    const broken = await start("Halvferdig reglement", { source: "text", text: "name = \"halvt\"\nshort = 7\n" });
    const { accounts, proposed: ready } = await facts<{ accounts: Account[]; proposed: Account[] }>(kari, "/kontoer");
    const account = accounts.find(({ account_name }) => account_name === "Løten kommune på Facebook")!.id;
    const today = new Date().toISOString().slice(0, 10);
    const note = (await post(kari, "/kalender/merknader", { says: "valgdag", from: today })).id;
    const campaign = (await post(kari, "/kampanjer", { name: "Lesedag", from: today, to: today, goal: "Flere leser." })).id;
    await post(kari, `/kalender/sak/${scheduled}/kampanje`, { campaign });
    const { news } = await facts<{ news: (Named & { title: string })[] }>(kari, "/nyheter");
    const read = news.find(({ title }) => title === "Løten får nytt renseanlegg i 2028")!.id;
    const { presets } = await facts<{ presets: Named[] }>(kari, "/haster");
    const urgent = (await post(kari, "/haster", { preset: presets[0]!.id, unit: unitOf("Kultur, informasjon og service"), what: "Vannet er stengt",
        where: "Sentrumsvegen", text: "Tapp vann i bøtter.", channels: "website", exercise: "1" })).id;
    await post(kari, `/haster/${urgent}/varslet`, { area: "Sentrum", reached: "12", of_all: "15" });
    const service = (await facts<{ services: Named[] }>(kari, "/tjenester/stell")).services[0]!.id;
    const template = (await post(kari, "/maler", { name: "Fast spalte", kind: "event", body: "[Skriv hvilken bok.]" })).id;
    const { link: enquiry } = await post(kari, "/kontakt/skjema", { message: "Når åpner badet?" }) as unknown as { link: string };
    const { keywords } = await facts<{ keywords: { id: string; word: string }[] }>(kari, "/kodeord");
    const threads = await makeThreads(kari);
    return { keyword: keywords.find(({ word }) => word === "BADET")!.id, ...(await makeSubscriptions(kari)), ...threads, brought: await bring(kari), ...(await makeChats(kari)), ...(await makeModerated(kari, threads.thread)), enquiry, template, service, urgent, preset: presets[0]!.id, approval, overtaken, reader, dispatch: deliveries[0]!.id, issue: issue!.id, release: release!.href, released: release!.id, account, proposed: ready[0]!.id, note, campaign, read, rules, broken, draft, quick, stopped, sent, returned, approved, scheduled, published, withdrawn, leaked, person: people.find(({ name }) => name.startsWith("Tor"))!.id,
        unit: unitOf("Teknisk drift"), version: versions[0]!.id, clause, notice: published, picture: pictures.at(-1)!.id };
}
