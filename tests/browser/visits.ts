import { expect, type Page } from "@playwright/test";
import type { World } from "./world";

export type Who = "anybody" | "berit" | "tor" | "kari" | "dag" | "ola" | "arne";

/// One look at one page: the route it belongs to (as the route table names it), who looks, and in what state it stands.
export interface Visit {
    route: string;
    as: Who;
    state?: string;
    at?: (world: World) => string; ///< where the route has no parameters: the route itself
    status?: number;
    then?: (page: Page) => Promise<void>; ///< what brings it into the state
}

const press = (name: string) => (page: Page) => page.locator("main").getByRole("button", { name, exact: true }).last().click();
const pressFirst = (page: Page) => page.locator("main form").first().getByRole("button").click();
const says = (text: string) => (page: Page) => expect(page.locator("main").getByText(text).first()).toBeVisible();
const opened = async (page: Page) => {
    for (const details of await page.locator("main details").all()) await details.evaluate((it: HTMLDetailsElement) => (it.open = true));
};
const all = (...steps: ((page: Page) => Promise<void>)[]) => async (page: Page) => {
    for (const step of steps) await step(page);
};
const fill = (field: string, text: string) => (page: Page) => page.locator(`#f-${field}`).fill(text);
/// The same form comes to the server first from elsewhere, with another title.
const savedMeanwhile = (page: Page) => page.evaluate(async () => {
    const form = document.querySelector<HTMLFormElement>("form[data-composer]")!;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string" && name !== "request_id") body.append(name, value);
    body.set("title", `Kladd om graving ${Date.now()}`);
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
});
/// Fills in what a new account needs, and asks for it.
const propose = (channel: string) => async (page: Page) => {
    await page.locator("#f-channel").selectOption(channel);
    for (const [field, text] of [["name", "Egen side"], ["purpose", "Fortelle."], ["audience", "Alle"]] as const) await page.locator(`#f-${field}`).fill(text);
    await press("Foreslå kontoen")(page);
};
const nowhere = "01936e5a-dead-7000-8000-000000000001";

const seenByAnybody: Visit[] = [
    { route: "/", as: "anybody" },
    { route: "/nyheter", as: "anybody" },
    { route: "/vare-kontoer", as: "anybody" },
    { route: "/vare-kontoer/meld", as: "anybody" },
    { route: "/vare-kontoer/meld", as: "anybody", state: "no address", then: all(press("Si fra"), says("Rett dette før du sender")) },
    { route: "/nyheter", as: "anybody", state: "past the last page", at: () => "/nyheter?side=99", status: 404 },
    { route: "/nyheter/{slug}", as: "anybody", at: () => "/nyheter/moete-om-ny-skolevei" },
    { route: "/nyheter/{slug}", as: "anybody", state: "taken down", at: () => "/nyheter/skirenn-paa-lysloeypa", status: 410 },
    { route: "/nyheter/{slug}", as: "anybody", state: "never was", at: () => "/nyheter/finnes-ikke", status: 404 },
    { route: "/om", as: "anybody" },
    { route: "/kontakt", as: "anybody" },
    { route: "/personvern", as: "anybody" },
    { route: "/tilgjengelighet", as: "anybody" },
    { route: "/presse", as: "anybody" },
    { route: "/presse", as: "anybody", state: "past the last page", at: () => "/presse?side=99", status: 404 },
    { route: "/presse/{slug}", as: "anybody", at: ({ release }) => release },
    { route: "/presse/{slug}", as: "anybody", state: "never was", at: () => "/presse/finnes-ikke", status: 404 },
    { route: "/innebygd/nyheter", as: "anybody" },
    { route: "/sok", as: "anybody", state: "nothing asked" },
    { route: "/sok", as: "anybody", state: "found", at: () => "/sok?q=biblioteket" },
    { route: "/sok", as: "anybody", state: "nothing found", at: () => "/sok?q=enhjørning" },
    { route: "/reglement", as: "anybody" },
    { route: "/reglement", as: "anybody", state: "words found", at: () => "/reglement?q=ansatte" },
    { route: "/reglement", as: "anybody", state: "nothing found", at: () => "/reglement?q=enhjørning" },
    { route: "/reglement/versjoner/{id}", as: "anybody", at: ({ version }) => `/reglement/versjoner/${version}` },
    { route: "/reglement/versjoner/{id}", as: "anybody", state: "never was", at: () => `/reglement/versjoner/${nowhere}`, status: 404 },
    { route: "/reglement/punkt/{clause}", as: "anybody", at: ({ clause }) => `/reglement/punkt/${clause}` },
    { route: "/reglement/punkt/{clause}", as: "anybody", state: "never was", at: () => "/reglement/punkt/finnes-ikke", status: 404 },
    { route: "/kan-jeg", as: "anybody" },
    { route: "/kan-jeg/si-noe-privat", as: "anybody" },
    { route: "/kan-jeg/si-noe-privat", as: "anybody", state: "answered", at: () => "/kan-jeg/si-noe-privat?about=own-case&role=case-officer&where=social" },
    { route: "/kan-jeg/svare-pressen", as: "anybody" },
    { route: "/kan-jeg/svare-pressen", as: "anybody", state: "answered", at: () => "/kan-jeg/svare-pressen?kind=political&role=unit-leader&field=own" },
    { route: "/kan-jeg/svare-pressen", as: "anybody", state: "a word that is none", at: () => "/kan-jeg/svare-pressen?role=keiser", status: 422 },
    { route: "/kan-jeg/bli-venn-med", as: "anybody" },
    { route: "/kan-jeg/bli-venn-med", as: "anybody", state: "answered", at: () => "/kan-jeg/bli-venn-med?relation=patient&role=employee&where=facebook" },
    { route: "/kan-jeg/svare-paa-en-melding", as: "anybody" },
    { route: "/kan-jeg/svare-paa-en-melding", as: "anybody", state: "answered", at: () => "/kan-jeg/svare-paa-en-melding?category=question&role=account-administrator&where=facebook" },
    { route: "/abonner", as: "anybody" },
    { route: "/abonner", as: "anybody", state: "wrong", then: all(fill("address", "kari@"), press("Abonner"), says("Skriv én e-postadresse")) },
    { route: "/abonner/sendt", as: "anybody" },
    { route: "/abonner/kode/{token}", as: "anybody", at: () => "/abonner/kode/noe" },
    { route: "/abonner/kode/{token}", as: "anybody", state: "wrong", at: () => "/abonner/kode/noe", then: all(fill("code", "123456"), press("Bekreft"), says("Koden er feil")) },
    { route: "/abonner/bekreft/{token}", as: "anybody", at: ({ asked }) => asked },
    { route: "/abonner/bekreft/{token}", as: "anybody", state: "too old", at: () => "/abonner/bekreft/noe", status: 410 },
    { route: "/abonner/mitt/{token}", as: "anybody", at: ({ own }) => own },
    { route: "/abonner/mitt/{token}", as: "anybody", state: "saved", at: ({ own }) => `${own}?lagret=1` },
    { route: "/abonner/mitt/{token}", as: "anybody", state: "never was", at: () => "/abonner/mitt/noe", status: 404 },
    { route: "/godkjenn/{token}", as: "anybody", at: ({ approval }) => approval },
    { route: "/godkjenn/{token}", as: "anybody", state: "sent back without a comment", at: ({ approval }) => approval, then: all(press("Send tilbake"), says("Si hva som må endres")) },
    { route: "/godkjenn/{token}", as: "anybody", state: "decided", at: ({ overtaken }) => overtaken, status: 410 },
    { route: "/godkjenn/{token}", as: "anybody", state: "never was", at: () => "/godkjenn/noe", status: 404 },
    { route: "/les/{token}", as: "anybody", at: ({ reader }) => reader },
    { route: "/les/{token}", as: "anybody", state: "nothing said", at: ({ reader }) => reader, then: all(press("Send kommentaren"), says("Feltet må fylles ut.")) },
    { route: "/les/{token}", as: "anybody", state: "never was", at: () => "/les/noe", status: 404 },
    { route: "/abonner/av/{token}", as: "anybody", at: ({ leave }) => leave },
    { route: "/abonner/av/{token}", as: "anybody", state: "left", at: ({ leave }) => leave, then: all(press("Meld meg av"), says("Du får ingen flere meldinger.")) },
    { route: "/abonner/mitt/{token}", as: "anybody", state: "has left", at: ({ own }) => own },
    { route: "/abonner/slettet", as: "anybody" },
    { route: "/logg-inn", as: "anybody" },
    { route: "/logg-inn", as: "anybody", state: "wrong", then: all(fill("login", "ingen@loten.example"), fill("password", "feil-passord-her"), press("Logg inn"), says("Det stemmer ikke")) },
    { route: "/velkommen", as: "anybody" },
    { route: "/velkommen", as: "anybody", state: "wrong", then: all(fill("login", "ingen@loten.example"), fill("code", "feil"), fill("password", "kort"), press("Lag passord og logg inn"), says("Det stemmer ikke")) },
    { route: "/logg-ut", as: "anybody" },
];

const seenByAnEmployee: Visit[] = [
    { route: "/i-dag", as: "berit" },
    { route: "/intranett", as: "berit" },
    { route: "/intranett/{id}", as: "berit", at: ({ notice }) => `/intranett/${notice}` },
    { route: "/hvem-er-det", as: "berit", at: () => "/hvem-er-det?roller=unit-leader,nearest-leader,crisis-management" },
    { route: "/hvem-er-det", as: "berit", state: "nobody named" },
    { route: "/hvem-er-det", as: "berit", state: "a role that is none", at: () => "/hvem-er-det?roller=keiser", status: 422 },
    { route: "/folk", as: "berit" },
    { route: "/folk/{id}", as: "berit", at: ({ person }) => `/folk/${person}` },
    { route: "/enheter", as: "berit" },
    { route: "/enheter/{id}", as: "berit", at: ({ unit }) => `/enheter/${unit}` },
    { route: "/min-konto", as: "berit" },
    { route: "/kontoer", as: "berit" },
    { route: "/kontoer/{id}", as: "berit", at: ({ account }) => `/kontoer/${account}` },
    { route: "/kontoer/meldinger", as: "berit", state: "empty" },
    { route: "/kontoer/{id}/endre", as: "berit", state: "not hers", at: ({ account }) => `/kontoer/${account}/endre`, status: 403 },
    { route: "/reglement", as: "berit" },
    { route: "/reglement/punkt/{clause}", as: "berit", at: ({ clause }) => `/reglement/punkt/${clause}` },
    { route: "/saker/sok", as: "berit", at: () => "/saker/sok?q=julegrana" },
    { route: "/saker", as: "berit", state: "not open to her", status: 403 },
    { route: "/kalender", as: "berit", state: "not open to her", status: 403 },
    { route: "/situasjon", as: "berit", state: "not open to her", status: 403 },
];

const seenByALeader: Visit[] = [
    { route: "/i-dag", as: "tor" },
    { route: "/saker", as: "tor" },
    { route: "/saker", as: "tor", state: "nothing there", at: () => "/saker?side=99" },
    { route: "/saker/ny", as: "tor" },
    { route: "/kalender", as: "tor" },
    { route: "/kalender/abonnement", as: "tor", state: "has none" },
    { route: "/kalender/sak/{id}", as: "tor", state: "draft", at: ({ draft }) => `/kalender/sak/${draft}`, then: opened },
    { route: "/kalender/sak/{id}", as: "tor", state: "another's", at: ({ scheduled }) => `/kalender/sak/${scheduled}`, then: opened },
    { route: "/saker/ny", as: "tor", state: "sent without anything in it", then: all(press("Send til godkjenning"), says("Gi saken en tittel.")) },
    { route: "/saker/{id}", as: "tor", state: "draft", at: ({ draft }) => `/saker/${draft}`, then: opened },
    { route: "/saker/{id}", as: "tor", state: "draft that is stopped", at: ({ stopped }) => `/saker/${stopped}` },
    { route: "/saker/{id}", as: "tor", state: "sent back for change", at: ({ returned }) => `/saker/${returned}`, then: says("Skriv når vannet er tilbake.") },
    { route: "/saker/{id}", as: "tor", state: "saved by somebody meanwhile", at: ({ draft }) => `/saker/${draft}`, then: all(savedMeanwhile, press("Lagre"), says("har endret saken mens du skrev")) },
    { route: "/saker/{id}", as: "tor", state: "waiting for another", at: ({ sent }) => `/saker/${sent}` },
    { route: "/saker/{id}", as: "tor", state: "never was", at: () => `/saker/${nowhere}`, status: 404 },
    { route: "/saker/{id}/endre", as: "tor", state: "takes it back", at: ({ sent }) => `/saker/${sent}/endre` },
    { route: "/saker/{id}/historikk", as: "tor", state: "nothing happened", at: ({ draft }) => `/saker/${draft}/historikk` },
    { route: "/saker/{id}/historikk", as: "tor", state: "sent back", at: ({ returned }) => `/saker/${returned}/historikk` },
    { route: "/godkjenninger", as: "tor", state: "empty" },
    { route: "/godkjenning", as: "tor" },
    { route: "/godkjenning", as: "tor", state: "written by me", at: () => "/godkjenning?vis=mine" },
    { route: "/saker/{id}/kommentarer", as: "tor", state: "mentioned", at: ({ sent }) => `/saker/${sent}/kommentarer` },
    { route: "/saker/{id}/kommentarer", as: "tor", state: "empty", at: ({ draft }) => `/saker/${draft}/kommentarer` },
    { route: "/intranett/{id}", as: "tor", state: "who has read it", at: ({ notice }) => `/intranett/${notice}` },
    { route: "/situasjon", as: "tor", state: "may not set it" },
    { route: "/saker/{id}/oppslag", as: "tor", state: "not out yet", at: ({ draft }) => `/saker/${draft}/oppslag`, status: 409 },
    { route: "/saker/{id}/presse", as: "tor", state: "not for the press", at: ({ draft }) => `/saker/${draft}/presse` },
];

const seenByTheOfficer: Visit[] = [
    { route: "/i-dag", as: "kari" },
    { route: "/haster", as: "kari", then: opened },
    { route: "/haster", as: "kari", state: "nowhere", then: all((page) => page.locator(".urgent-send button").click(), says("Skriv hvor det gjelder.")) },
    { route: "/haster/alle", as: "kari" },
    { route: "/haster/{id}", as: "kari", at: ({ urgent }) => `/haster/${urgent}` },
    { route: "/haster/{id}", as: "kari", state: "nothing new said", at: ({ urgent }) => `/haster/${urgent}`, then: all(press("Send oppdatering til de samme"), says("Skriv hva som er nytt.")) },
    { route: "/haster/maler", as: "kari" },
    { route: "/haster/maler/ny", as: "kari" },
    { route: "/haster/maler/ny", as: "kari", state: "without a topic", then: all(fill("name", "Strøm"), fill("title", "Strømmen er borte"), fill("hours", "3"), press("Lagre"), says("Velg minst ett tema.")) },
    { route: "/haster/maler/{id}", as: "kari", at: ({ preset }) => `/haster/maler/${preset}` },
    { route: "/godkjenninger", as: "kari" },
    { route: "/godkjenning", as: "kari", state: "waiting for me", at: () => "/godkjenning?vis=meg" },
    { route: "/saker/{id}/kommentarer", as: "kari", state: "nobody is called that", at: ({ sent }) => `/saker/${sent}/kommentarer`, then: all(fill("said", "@Enhjørning, hjelp"), press("Lagre kommentaren"), says("Skriv hele navnet etter @")) },
    { route: "/stedfortredere", as: "kari" },
    { route: "/stedfortredere", as: "kari", state: "nobody named", then: all(press("Registrer"), says("Rett dette før du sender")) },
    { route: "/utsendinger", as: "kari" },
    { route: "/utsendinger/{id}", as: "kari", at: ({ dispatch }) => `/utsendinger/${dispatch}` },
    { route: "/kalender", as: "kari" },
    { route: "/kalender", as: "kari", state: "week", at: () => "/kalender?vis=uke" },
    { route: "/kalender", as: "kari", state: "list, filtered", at: () => "/kalender?vis=liste&kanal=website&tilstand=scheduled" },
    { route: "/kalender", as: "kari", state: "nothing there", at: () => "/kalender?vis=liste&dag=2031-07-01" },
    { route: "/kalender/ny", as: "kari", at: () => "/kalender/ny?dag=2031-07-01" },
    { route: "/kalender/ny", as: "kari", state: "no day", then: all(fill("day", ""), press("Begynn å skrive"), says("Rett dette før du sender")) },
    { route: "/kalender/sak/{id}", as: "kari", state: "scheduled", at: ({ scheduled }) => `/kalender/sak/${scheduled}`, then: opened },
    { route: "/kalender/sak/{id}", as: "kari", state: "moved to the past", at: ({ scheduled }) => `/kalender/sak/${scheduled}`, then: all(fill("day", "2026-01-01"), press("Flytt"), says("Velg en dag fram i tid.")) },
    { route: "/kalender/sak/{id}", as: "kari", state: "published", at: ({ published }) => `/kalender/sak/${published}`, then: opened },
    { route: "/kalender/merknader/ny", as: "kari" },
    { route: "/kalender/merknader/ny", as: "kari", state: "nothing written", then: all(press("Lagre"), says("Rett dette før du sender")) },
    { route: "/kalender/merknader/{id}", as: "kari", at: ({ note }) => `/kalender/merknader/${note}` },
    { route: "/kalender/merknader/{id}", as: "kari", state: "never was", at: () => `/kalender/merknader/${nowhere}`, status: 404 },
    { route: "/kalender/plasser", as: "kari" },
    { route: "/kalender/plasser", as: "kari", state: "no time", then: all(press("Legg til"), says("Rett dette før du sender")) },
    { route: "/kalender/abonnement", as: "kari", state: "told once", then: all(pressFirst, says("Den vises bare denne ene gangen.")) },
    { route: "/kalender/abonnement", as: "kari", state: "has one" },
    { route: "/kampanjer", as: "kari" },
    { route: "/kampanjer", as: "kari", state: "no name", then: all(press("Lag kampanje"), says("Rett dette før du sender")) },
    { route: "/kampanjer/{id}", as: "kari", at: ({ campaign }) => `/kampanjer/${campaign}`, then: opened },
    { route: "/gjentakelser", as: "kari" },
    { route: "/bemanning", as: "kari" },
    { route: "/bemanning", as: "kari", state: "no day", then: all(fill("from", ""), press("Sett opp vakten"), says("Rett dette før du sender")) },
    { route: "/saker/{id}", as: "kari", state: "waits for her yes", at: ({ sent }) => `/saker/${sent}`, then: opened },
    { route: "/saker/{id}", as: "kari", state: "sent back without a word", at: ({ sent }) => `/saker/${sent}`, then: all(opened, press("Send tilbake"), says("Si hva som må endres før saken sendes tilbake.")) },
    { route: "/saker/{id}", as: "kari", state: "approved", at: ({ approved }) => `/saker/${approved}`, then: opened },
    { route: "/saker/{id}", as: "kari", state: "scheduled", at: ({ scheduled }) => `/saker/${scheduled}` },
    { route: "/saker/{id}", as: "kari", state: "published", at: ({ published }) => `/saker/${published}`, then: opened },
    { route: "/saker/{id}", as: "kari", state: "withdrawn without a reason", at: ({ published }) => `/saker/${published}`, then: all(opened, press("Trekk saken"), says("Si hvorfor")) },
    { route: "/saker/{id}", as: "kari", state: "withdrawn", at: ({ withdrawn }) => `/saker/${withdrawn}` },
    { route: "/saker/{id}/endre", as: "kari", state: "correction", at: ({ published }) => `/saker/${published}/endre` },
    { route: "/saker/{id}/endre", as: "kari", state: "correction without a note", at: ({ published }) => `/saker/${published}/endre`, then: all(press("Publiser rettelsen"), says("Si hva som er rettet")) },
    { route: "/saker/{id}/historikk", as: "kari", state: "whole life", at: ({ published }) => `/saker/${published}/historikk` },
    { route: "/saker/{id}/versjoner/{number}", as: "kari", state: "earlier", at: ({ published }) => `/saker/${published}/versjoner/1` },
    { route: "/saker/{id}/versjoner/{number}", as: "kari", state: "newest", at: ({ published }) => `/saker/${published}/versjoner/2` },
    { route: "/saker/{id}/versjoner/{number}", as: "kari", state: "never was", at: ({ published }) => `/saker/${published}/versjoner/99`, status: 404 },
    { route: "/saker/{id}/oppslag", as: "kari", at: ({ published }) => `/saker/${published}/oppslag` },
    { route: "/saker/{id}/oppslag", as: "kari", state: "hung nowhere", at: ({ published }) => `/saker/${published}/oppslag?tekst=ingress`, then: all(press("Noter stedene"), says("Rett dette før du sender")) },
    { route: "/saker/{id}/presse", as: "kari", state: "in the press room", at: ({ released }) => `/saker/${released}/presse` },
    { route: "/avisa", as: "kari" },
    { route: "/avisa", as: "kari", state: "an issue without a name", then: all(fill("pages", "99"), press("Lag utgaven"), says("Rett dette før du sender")) },
    { route: "/avisa/{id}", as: "kari", at: ({ issue }) => `/avisa/${issue}`, then: opened },
    { route: "/avisa/{id}", as: "kari", state: "never was", at: () => `/avisa/${nowhere}`, status: 404 },
    { route: "/medieliste", as: "kari", then: opened },
    { route: "/medieliste", as: "kari", state: "lines that cannot be used", then: all(opened, fill("table", "Avisa;uten adresse"), press("Legg til alle"), says("Linjer som ikke kan brukes")) },
    { route: "/innebygd", as: "kari" },
    { route: "/bilder", as: "kari", then: opened },
    { route: "/bilder", as: "kari", state: "nothing chosen", then: all(opened, press("Last opp"), says("Rett dette før du sender")) },
    { route: "/bilder/{id}", as: "kari", state: "in use", at: ({ picture }) => `/bilder/${picture}` },
    { route: "/bilder/{id}", as: "kari", state: "never was", at: () => `/bilder/${nowhere}`, status: 404 },
    { route: "/saker/sok", as: "kari", state: "found", at: () => "/saker/sok?q=julegrana" },
    { route: "/saker/sok", as: "kari", state: "nothing found", at: () => "/saker/sok?q=enhjørning" },
    { route: "/intranett", as: "kari" },
    { route: "/reglement", as: "kari", then: opened },
    { route: "/abonnenter", as: "kari" },
    { route: "/abonnenter", as: "kari", state: "nobody found", at: () => "/abonnenter?q=zzz" },
    { route: "/abonnenter/{id}", as: "kari", at: ({ subscriber }) => `/abonnenter/${subscriber}` },
    { route: "/abonnenter/{id}", as: "kari", state: "stopped without a reason", at: ({ subscriber }) => `/abonnenter/${subscriber}`, then: all(press("Sperr"), says("Feltet må fylles ut.")) },
    { route: "/abonnenter/temaer", as: "kari" },
    { route: "/abonnenter/temaer/{id}", as: "kari", at: ({ topic }) => `/abonnenter/temaer/${topic}` },
    { route: "/abonnenter/sovende", as: "kari" },
    { route: "/abonnenter/lister", as: "kari" },
    { route: "/abonnenter/lister", as: "kari", state: "nothing filled in", then: all(press("Prøv listen"), says("Velg en fil.")) },
    { route: "/abonnenter/lister/{id}", as: "kari", at: ({ list }) => `/abonnenter/lister/${list}` },
    { route: "/ord-og-nummer", as: "kari" },
    { route: "/kontoer", as: "kari" },
    { route: "/kontoer/ny", as: "kari", then: opened },
    { route: "/kontoer/ny", as: "kari", state: "nothing filled in", then: all(press("Foreslå kontoen"), says("Rett dette før du sender")) },
    { route: "/kontoer/ny", as: "kari", state: "barred", then: all(propose("website"), says("Det gikk ikke.")) },
    { route: "/kontoer/{id}", as: "kari", at: ({ account }) => `/kontoer/${account}`, then: opened },
    { route: "/kontoer/{id}", as: "kari", state: "can be opened", at: ({ proposed }) => `/kontoer/${proposed}` },
    { route: "/kontoer/{id}", as: "kari", state: "closed without a reason", at: ({ account }) => `/kontoer/${account}`, then: all(opened, press("Legg ned kontoen"), says("Si hvorfor kontoen legges ned.")) },
    { route: "/kontoer/{id}", as: "kari", state: "never was", at: () => `/kontoer/${nowhere}`, status: 404 },
    { route: "/kontoer/{id}/endre", as: "kari", at: ({ account }) => `/kontoer/${account}/endre`, then: opened },
    { route: "/ord-og-nummer", as: "kari", state: "lines that cannot be used", then: all(fill("words", "to ord"), fill("accounts", "1234"), press("Lagre"), says("Se over sifrene.")) },
];

const seenByAStartingDirector: Visit[] = [
    { route: "/folk", as: "dag", state: "nobody found", at: () => "/folk?q=enhjørning" },
    { route: "/folk", as: "dag", state: "a person without a name", then: all(fill("login", "ikke en adresse"), press("Legg til"), says("Rett dette før du sender")) },
    { route: "/folk/{id}", as: "dag", at: ({ person }) => `/folk/${person}` },
    { route: "/folk/{id}", as: "dag", state: "changed to nothing", at: ({ person }) => `/folk/${person}`, then: all(fill("name", ""), press("Lagre"), says("Rett dette før du sender")) },
    { route: "/folk/{id}", as: "dag", state: "no role chosen", at: ({ person }) => `/folk/${person}`, then: all(press("Gi rollen"), says("Velg en rolle.")) },
    { route: "/folk/{id}", as: "dag", state: "never was", at: () => `/folk/${nowhere}`, status: 404 },
    { route: "/enheter", as: "dag", state: "a unit without a name", then: all(press("Legg til"), says("Rett dette før du sender")) },
    { route: "/folk/{id}", as: "dag", state: "a code is made", at: ({ person }) => `/folk/${person}`, then: all(press("Lag kode for nytt passord"), says("Si koden til")) },
    { route: "/intranett/leselister", as: "dag" },
    { route: "/intranett/leselister", as: "dag", state: "no date", then: all(press("Legg inn avtalen"), says("Rett dette før du sender")) },
    { route: "/reglement/vedta", as: "dag" },
    { route: "/reglement/vedta", as: "dag", state: "nothing chosen", then: all(press("Vedta"), says("Rett dette før du sender")) },
    { route: "/reglement/utkast", as: "dag", then: opened },
    { route: "/reglement/utkast", as: "dag", state: "nothing filled in", then: all(press("Lag utkastet"), says("Rett dette før du sender")) },
    { route: "/reglement/utkast/{id}", as: "dag", at: ({ rules }) => `/reglement/utkast/${rules}`, then: opened },
    { route: "/reglement/utkast/{id}", as: "dag", state: "nothing found", at: ({ rules }) => `/reglement/utkast/${rules}?q=enhjørning` },
    { route: "/reglement/utkast/{id}", as: "dag", state: "does not read", at: ({ broken }) => `/reglement/utkast/${broken}` },
    { route: "/reglement/utkast/{id}", as: "dag", state: "never was", at: () => `/reglement/utkast/${nowhere}`, status: 404 },
    { route: "/reglement/utkast/{id}/tekst", as: "dag", at: ({ rules }) => `/reglement/utkast/${rules}/tekst`, then: opened },
    { route: "/reglement/utkast/{id}/tekst", as: "dag", state: "does not read", at: ({ broken }) => `/reglement/utkast/${broken}/tekst` },
    { route: "/reglement/utkast/{id}/punkt/{clause}", as: "dag", at: ({ rules }) => `/reglement/utkast/${rules}/punkt/always-respect`, then: opened },
    { route: "/reglement/utkast/{id}/punkt/{clause}", as: "dag", state: "says nothing", at: ({ rules }) => `/reglement/utkast/${rules}/punkt/always-respect`, then: all(fill("says", ""), press("Lagre punktet"), says("Rett dette før du sender")) },
    { route: "/reglement/utkast/{id}/punkt/{clause}/tekst", as: "dag", at: ({ rules }) => `/reglement/utkast/${rules}/punkt/always-respect/tekst` },
    { route: "/reglement/utkast/{id}/punkt/{clause}/tekst", as: "dag", state: "no clause", at: ({ rules }) => `/reglement/utkast/${rules}/punkt/always-respect/tekst`, then: all(fill("text", "[[section.clause]]\nid = 7"), press("Lagre punktet"), says("Linje 2")) },
    { route: "/reglement/utkast/{id}/nytt-punkt", as: "dag", at: ({ rules }) => `/reglement/utkast/${rules}/nytt-punkt` },
    { route: "/reglement/utkast/{id}/endringer", as: "dag", at: ({ rules }) => `/reglement/utkast/${rules}/endringer` },
    { route: "/reglement/utkast/{id}/endringer", as: "dag", state: "does not read", at: ({ broken }) => `/reglement/utkast/${broken}/endringer` },
    { route: "/reglement/utkast/{id}/svar", as: "dag", at: ({ rules }) => `/reglement/utkast/${rules}/svar`, then: opened },
    { route: "/reglement/utkast/{id}/svar", as: "dag", state: "typical questions", at: ({ rules }) => `/reglement/utkast/${rules}/svar?sporsmal=typiske` },
    { route: "/reglement/utkast/{id}/vedta", as: "dag", at: ({ rules }) => `/reglement/utkast/${rules}/vedta` },
    { route: "/reglement/utkast/{id}/vedta", as: "dag", state: "no decision", at: ({ rules }) => `/reglement/utkast/${rules}/vedta`, then: all(press("Vedta"), says("Rett dette før du sender")) },
    { route: "/min-konto", as: "dag", state: "wrong password", then: all(fill("current", "ikke mitt passord"), fill("password", "fire nye ord sammen"), press("Bytt passord"), says("Det stemmer ikke")) },
    { route: "/situasjon", as: "dag" },
    { route: "/i-dag", as: "ola", state: "mayor" },
    { route: "/i-dag", as: "arne", state: "archivist" },
];

export const visits: Visit[] = [...seenByAnybody, ...seenByAnEmployee, ...seenByALeader, ...seenByTheOfficer, ...seenByAStartingDirector];

/// GET routes that answer with HTML and are no page of their own, with why.
export const noPages: Record<string, string> = {
    "/reglement/{clause}": "leads to the clause in /reglement",
    "/sprak/{language}": "leads back to where one came from, in another language",
};
