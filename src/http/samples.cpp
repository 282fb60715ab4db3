#include "http/samples.h"

#include "http/markdown.h"

namespace samband::http {

static constexpr std::string_view frame = R"({
"municipality": {"name": "Løten kommune", "short": "Løten", "initials": "L", "accent": "skog", "language": "nb", "home": "/"},
"csrf": "eksempel", "request_id": "00000000-0000-7000-8000-000000000000", "path": "/eksempler",
"language": {"code": "nb", "others": [{"code": "nn", "name": "Nynorsk", "href": "/sprak/nn"}, {"code": "en", "name": "English", "href": "/sprak/en"}]}
})";

static constexpr std::string_view desk_frame = R"({
"title": "Eksempler",
"person": {"name": "Kari Nordmann", "initials": "KN", "roles": ["Kommunikasjonsrådgiver"]},
"links": {"search": "/sok", "write": "/ny-sak", "account": "/meg", "sign_out": "/ut"},
"notice": "Saken er publisert på nettsiden og Facebook.",
"nav": [{"href": "/i-dag", "label": "I dag", "icon": "today", "current": true, "count": 3}, {"href": "/saker", "label": "Saker", "icon": "news", "desk_only": true},
  {"href": "/samtaler", "label": "Samtaler", "icon": "chat", "count": 12}, {"href": "/haster", "label": "Haster", "icon": "urgent", "phone_only": true},
  {"href": "/arkiv", "label": "Arkiv", "icon": "archive", "desk_only": true}, {"href": "/mer", "label": "Mer", "icon": "more"}]
})";

static constexpr std::string_view site_frame = R"({
"title": "Vannet stenges i Sentrumsvegen tirsdag",
"nav": [{"href": "/", "label": "Forsiden", "current": true}, {"href": "/nyheter", "label": "Nyheter"}, {"href": "/horinger", "label": "Si din mening"},
  {"href": "/postliste", "label": "Postliste"}, {"href": "/presse", "label": "Presse"}, {"href": "/kontoer", "label": "Våre kontoer"}]
})";

static constexpr std::string_view staff = R"({
"crumbs": [{"href": "/saker", "label": "Saker"}], "head_actions": [{"href": "/skriv-ut", "label": "Skriv ut", "icon": "print"}],
"tabs": [{"href": "?alt", "label": "Mine", "count": 4, "current": true}, {"href": "?u", "label": "Ufordelt", "count": 12}, {"href": "?h", "label": "Haster"}, {"href": "?l", "label": "Lagrede"}],
"urgent": [{"says": "Når åpner badet?", "channel": "Facebook", "at": "2026-11-22T08:12:00Z", "words": "i dag 09:12", "exact": "søndag 22. november 2026 kl. 09.12", "badge": {"level": "warn", "says": "2 t igjen"}},
  {"says": "Klage på brøyting", "channel": "E-post", "at": "2026-11-22T07:00:00Z", "words": "i dag 08:00", "badge": {"level": "advice", "says": "i dag"}},
  {"says": "Hvem eier stien ved Rokosjøen?", "channel": "Mastodon", "at": "2026-11-19T07:00:00Z", "words": "torsdag", "badge": {"level": "stop", "says": "over fristen"}}],
"waiting": [{"says": "Vannet stenges i Sentrumsvegen", "by": {"name": "Ola Hansen", "initials": "OH", "title": "VA"}, "badge": {"level": "none", "says": "til godkjenning"}},
  {"says": "Åpent møte om skolestruktur", "by": {"name": "Elin Moen", "initials": "EM"}, "badge": {"level": "ok", "says": "godkjent av deg"}}],
"rulings": [
  {"outcome": "forbidden", "says": "Personalsaker kommenterer vi ikke.", "possible": "Du kan si at kommunen følger opp, og at innsynskrav behandles.",
   "because": [{"source": "Løten", "section": "4.1.13", "strength": "shall", "strength_word": "skal", "href": "/reglement#4.1.13"}, {"source": "Forvaltningsloven", "section": "§ 13", "strength": "shall", "strength_word": "skal"}], "actions": [{"href": "/", "label": "Send til kommunedirektøren"}]},
  {"outcome": "advised-against", "says": "De ansatte bør få vite det først.", "because": [{"source": "Løten", "section": "2.1.4", "strength": "should", "strength_word": "bør", "href": "/reglement#2.1.4"}], "actions": [{"href": "/", "label": "Fortell ansatte nå"}]},
  {"outcome": "approval", "says": "Enhetsleder godkjenner før den går ut.", "because": [{"source": "Løten", "section": "3.3", "strength": "shall", "strength_word": "skal", "href": "/"}]},
  {"outcome": "allowed", "says": "Ja. Du kan svare i kommunens navn.", "because": [{"source": "Hattfjelldal", "section": "6", "strength": "may", "strength_word": "kan", "href": "/"}]}],
"faults": [{"field": "email", "says": "E-postadressen mangler @."}],
"values": {"title": "Vannet stenges i Sentrumsvegen tirsdag", "email": "kari.loten.example", "text": "Tirsdag 24. november stenger vi vannet i Sentrumsvegen 1–40 fra kl. 8 til kl. 15. Tapp vann i bøtter på forhånd.", "told": true},
"errors": {"email": "E-postadressen mangler @."},
"choices": {"unit": [{"value": "va", "label": "Vann og avløp", "chosen": true}, {"value": "kultur", "label": "Kultur"}],
  "kind": [{"value": "drift", "label": "Driftsmelding", "hint": "Vann, vei, strøm", "chosen": true}, {"value": "nyhet", "label": "Nyhet"}],
  "channels": [{"value": "web", "label": "Nettside", "chosen": true, "closed": true}, {"value": "facebook", "label": "Facebook", "chosen": true}, {"value": "sms", "label": "SMS", "hint": "Når 41 som abonnerer, ikke alle i gata."}]},
"rows": [{"title": "Vannet stenges", "channel": "SMS", "at": "2026-11-22T06:02:00Z", "words": "i dag 07:02", "count": 41, "badge": {"level": "ok", "says": "sendt"}},
  {"title": "Julegrantenning", "channel": "Facebook", "at": "2026-11-22T11:00:00Z", "words": "i dag 12:00", "count": 1204, "badge": {"level": "none", "says": "planlagt"}},
  {"title": "Høring: kommuneplanens arealdel", "channel": "Mastodon", "at": "2026-11-22T09:42:00Z", "words": "i dag 10:42", "count": 0, "badge": {"level": "stop", "says": "gikk ikke ut"}}],
"pages": {"previous": "?side=1", "next": "?side=3", "items": [{"number": 1, "href": "?side=1"}, {"number": 2, "href": "?side=2", "current": true}, {"number": 3, "href": "?side=3"}, {"gap": true}, {"number": 9, "href": "?side=9"}]},
"findings": [{"level": "stop", "level_word": "Stopp", "says": "Fødselsnummer i linje 4", "excerpt": "•••••• •••••", "try": "Ta det bort. Saksnummeret holder.", "because": [{"source": "Personopplysningsloven", "section": "§ 12", "strength": "shall", "strength_word": "skal"}], "actions": [{"href": "/", "label": "Vis"}, {"href": "/", "label": "Fjern"}]},
  {"level": "warn", "level_word": "Bør", "says": "Ansatte er ikke fortalt", "because": [{"source": "Løten", "section": "2.1.4", "strength": "should", "strength_word": "bør", "href": "/"}]},
  {"level": "advice", "level_word": "Råd", "says": "Lesbarhet 38, lett", "because": [{"source": "Språklova", "section": "§ 9", "strength": "may", "strength_word": "kan", "href": "/"}]}]
})";

static constexpr std::string_view site = R"({
"service": {"level": "warn", "title": "Vannet stenges i Sentrumsvegen tirsdag", "says": "Sentrumsvegen 1–40, tirsdag 24. november kl. 8 til kl. 15. Tapp vann i bøtter nå."},
"news": [{"title": "Slik blir brøytinga i vinter", "lead": "Hovedvegene brøytes først. Her ser du når bilen kommer til deg.", "at": "2026-11-22T06:02:00Z", "words": "i dag 07:02", "unit": "Teknisk drift"},
  {"title": "Åpent møte om skolestruktur", "lead": "Kom til Løten ungdomsskole 1. desember kl. 18. Kaffe fra kl. 17.30.", "at": "2026-11-20T11:00:00Z", "words": "fredag 20. november", "unit": "Oppvekst"},
  {"title": "Ny åpningstid i servicekontoret", "lead": "Fra 1. desember er det åpent til kl. 17 på torsdager.", "at": "2026-11-18T11:00:00Z", "words": "onsdag 18. november", "unit": "Servicekontoret"}],
"hearings": [{"title": "Kommuneplanens arealdel", "left": "12 dager igjen"}, {"title": "Skolestruktur 2027–2035", "left": "siste dag i morgen"}],
"journal": [{"title": "Søknad om skjenkebevilling", "number": "26/1234-5", "parties": "fra Løten bygdekro"}, {"title": "Klage på vedtak om plantilskudd", "number": "26/1190-3", "parties": "til Statsforvalteren i Innlandet"}],
"item": {"at": "2026-11-22T06:02:00Z", "words": "i dag 07:02", "unit": "Teknisk drift", "lead": "Vi skifter en ventil fra 1968. Det tar en dag, og du kan gjøre tre ting på forhånd.", "corrected": "i dag 08:10", "correction": "Sluttiden var kl. 14. Den rette er kl. 15."}
})";

static constexpr std::string_view text =
    R"(Tirsdag 24. november stenger vi vannet i **Sentrumsvegen 1–40** fra kl. 8 til kl. 15.

## Gjør dette

- Tapp vann i bøtter kvelden før.
- Steng hovedkrana når vannet blir borte.
- La krana renne til vannet er klart etterpå.

| Når | Hvem |
|---|---|
| kl. 8–12 | Sentrumsvegen 1–20 |
| kl. 8–15 | Sentrumsvegen 21–40 |

Se [kartet over vannledningene](https://kart.example.no/vann), eller ring vakta på [900 00 000](tel:+4790000000).

> Vannet kan være brunt den første timen. Det er ikke farlig.
)";

static Json joined(std::initializer_list<std::string_view> parts)
{
    Json model = Json::object();
    for (const std::string_view part : parts) {
        const Json members = parse_json(part);
        for (const auto& [name, value] : members.members()) model[name] = value;
    }
    return model;
}

Json samples_model()
{
    return joined({frame, desk_frame, staff});
}

Json public_samples_model()
{
    Json model = joined({frame, site_frame, site});
    model["item"]["text_html"] = to_html(text);
    return model;
}

} // namespace samband::http
