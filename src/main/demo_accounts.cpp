#include "main/demo_accounts.h"

#include "base/calendar.h"
#include "base/problem.h"
#include "channels/account_procedure.h"
#include "channels/accounts.h"
#include "people/desk.h"
#include "people/person_store.h"
#include "watch/rota.h"

namespace samband::main {

namespace {

using rulebook::Channel;

enum class Stage { proposed, open };

/// One account: who proposes it, and how far it has come: an open one has the yes of everybody asked. Days are counted
/// from now; 0 is none.
struct DemoAccount {
    std::string_view municipality;
    std::string_view by;
    Stage stage;
    Channel channel;
    std::string_view driver;
    std::string_view name;
    std::string_view address;
    std::string_view purpose;
    std::string_view audience;
    std::string_view dpia;
    int dpia_review_days;
    int pilot_days;
};

constexpr DemoAccount all_accounts[] = {
    {"loten", "kari", Stage::open, Channel::email, "smtp", "E-post fra Løten kommune", "varsel@loten.example",
     "Nyheter og varsler til dem som abonnerer.", "De som abonnerer", "25/310", 280, 0},
    {"loten", "kari", Stage::open, Channel::press, "smtp", "Pressemeldinger fra Løten kommune", "presse@loten.example",
     "Pressemeldinger til medielisten.", "Redaksjoner", "", 0, 0},
    {"loten", "kari", Stage::open, Channel::newspaper, "hand-over", "Løtenavisa", "",
     "Kommunens sider i avisa, fire i hvert nummer.", "Alle husstander", "", 0, 0},
    {"loten", "kari", Stage::open, Channel::notice, "print", "Oppslag på papir", "", "Oppslag der folk ferdes.",
     "De som ikke er på nett", "", 0, 0},
    {"hattfjelldal", "inga", Stage::open, Channel::notice, "print", "Oppslag på papir", "", "Oppslag der folk ferdes.",
     "De som ikke er på nett", "", 0, 0},
    {"eksempel", "ada", Stage::open, Channel::notice, "print", "Oppslag på papir", "", "Oppslag der folk ferdast.",
     "Dei som ikkje er på nett", "", 0, 0},
    {"loten", "kari", Stage::open, Channel::facebook, "facebook", "Løten kommune på Facebook",
     "https://www.facebook.com/lotenkommune.example", "Nyheter, varsler og svar på spørsmål fra innbyggerne.",
     "Alle som bor i Løten", "25/311", 200, 0},
    {"loten", "kari", Stage::open, Channel::instagram, "hand-over", "Løten kommune på Instagram",
     "https://www.instagram.com/lotenkommune.example", "Bilder fra hverdagen i kommunen.", "Unge og tilflyttere",
     "25/312", 20, 25},
    {"loten", "tor", Stage::open, Channel::sms, "kannel", "SMS fra teknisk drift", "",
     "Varsle når vannet stenges eller veien er sperret.", "De som abonnerer i området", "25/318", 300, 0},
    {"loten", "siri", Stage::proposed, Channel::instagram, "hand-over", "Barnehagene i Løten på Instagram",
     "https://www.instagram.com/lotenbarnehagene.example", "Vise hva barnehagene gjør, uten bilder av barn.",
     "Foreldre", "", 0, 180},
    {"saltdal", "vigdis", Stage::open, Channel::facebook, "facebook", "Saltdal kommune på Facebook",
     "https://www.facebook.com/saltdalkommune.example", "Nyheter og svar fra servicekontoret.", "Alle i Saltdal",
     "25/90", 150, 0},
    {"saltdal", "per", Stage::proposed, Channel::facebook, "hand-over", "Tekniske tjenester i Saltdal på Facebook", "",
     "Melde om vann og vei.", "Abonnenter på vann og avløp", "", 0, 0},
    {"hattfjelldal", "inga", Stage::open, Channel::facebook, "facebook", "Hattfjelldal kommune på Facebook",
     "https://www.facebook.com/hattfjelldalkommune.example", "Nyheter, ledige stillinger og dialog.",
     "Alle i Hattfjelldal", "25/44", 100, 0},
    {"hattfjelldal", "nils", Stage::proposed, Channel::instagram, "hand-over", "Kulturskolen på Instagram", "",
     "Vise fram elevenes konserter.", "Elever og foreldre", "", 0, 120},
    {"klabu", "wenche", Stage::open, Channel::facebook, "hand-over", "Klæbu kommune på Facebook",
     "https://www.facebook.com/klabukommune.example", "Korte innlegg som leder til nettsiden.", "Alle i Klæbu",
     "10/512", 60, 0},
    {"klabu", "liv", Stage::proposed, Channel::facebook, "hand-over", "Oppvekst i Klæbu på Facebook", "",
     "Fortelle om barnehager og skoler.", "Foreldre", "", 0, 90},
    {"eksempel", "ada", Stage::open, Channel::facebook, "facebook", "Eksempel kommune på Facebook",
     "https://www.facebook.com/eksempelkommune.example", "Nyhende og svar på spørsmål.", "Alle i kommunen", "26/3", 250,
     0},
    {"eksempel", "cato", Stage::proposed, Channel::facebook, "hand-over", "Vatn og avlaup på Facebook", "",
     "Melde frå om vatn og avlaup.", "Abonnentar", "", 0, 0}};

people::Person proposer_of(db::Reading& tx, const DemoAccount& demo)
{
    return *people::find_person_by_login(tx, std::string(demo.by) + "@" + std::string(demo.municipality) + ".example");
}

std::string day_from_now(Instant now, int days)
{
    return days == 0 ? std::string() : to_string(in_oslo(now).date.plus_days(days));
}

channels::AccountProposal proposal_of(const DemoAccount& demo, const people::Person& by, Instant now)
{
    channels::AccountProposal made;
    made.channel = demo.channel;
    made.driver = demo.driver;
    made.name = demo.name;
    made.address = demo.address;
    made.card.unit = by.mandates.front().unit;
    made.card.contact = by.id;
    made.card.purpose = demo.purpose;
    made.card.audience = demo.audience;
    made.card.enquiries = demo.channel == Channel::facebook || demo.channel == Channel::instagram;
    made.card.dpia = demo.dpia;
    made.card.dpia_review = day_from_now(now, demo.dpia_review_days);
    made.card.pilot_until = day_from_now(now, demo.pilot_days);
    return made;
}

void make_account(db::Writing& tx, const DemoAccount& demo)
{
    const people::Person by = proposer_of(tx, demo);
    const auto outcome = channels::propose_account(tx, by, proposal_of(demo, by, tx.now()));
    channels::Account account = outcome.account.value();
    if (demo.stage != Stage::open) return;
    for (const std::string& role : channels::load_registration(tx, account.id).asked_roles) {
        const auto asked = people::holders(tx, role);
        if (asked.empty())
            throw Problem(ProblemCode::internal, "demo: nobody is " + role + " for " + std::string(demo.name));
        account = *channels::approve_account(tx, asked.front(), account.id, account.version).account;
    }
    account = *channels::open_account(tx, by, account.id, account.version).account;
    if (demo.driver != "smtp") return;
    channels::set_account_driver(
        tx, by, account.id, account.version, "smtp",
        Json::object({{"from", std::string(demo.address)}, {"host", "127.0.0.1"}, {"port", 2525}, {"plain", true}}));
}

/// Kari has the desk and looks after what people write to, Tor answers when it is urgent.
void put_on_rota(db::Writing& tx)
{
    const people::Person kari = people::holders(tx, "communications-officer").front();
    const people::Person tor = *people::find_person_by_login(tx, "tor@loten.example");
    for (int weekday = 1; weekday <= 7; ++weekday)
        watch::add_turn(tx, kari, {{}, {}, weekday, {15, 30, 0}, {8, 0, 0}, true, tor.id, {}});
    std::vector<people::DeskTurn> desk;
    for (int weekday = 1; weekday <= 5; ++weekday) desk.push_back({weekday, kari.id});
    people::set_desk_week(tx, kari.id, desk);
    for (const channels::Account& account : channels::open_accounts(tx))
        for (int weekday = 1; weekday <= 5 && account.channel == Channel::facebook; ++weekday)
            watch::add_turn(tx, kari, {{}, account.id, weekday, {8, 0, 0}, {15, 30, 0}, false, kari.id, {}});
}

} // namespace

void make_demo_accounts(db::Database& database, const DemoMunicipality& municipality)
{
    database.write("demo accounts", [&](db::Writing& tx) {
        for (const DemoAccount& demo : all_accounts)
            if (demo.municipality == municipality.key) make_account(tx, demo);
        if (municipality.key == "loten") put_on_rota(tx);
    });
}

} // namespace samband::main
