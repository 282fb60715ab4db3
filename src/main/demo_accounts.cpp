#include "main/demo_accounts.h"

#include "base/calendar.h"
#include "channels/account_procedure.h"
#include "people/person_store.h"

namespace samband::main {

namespace {

using rulebook::Channel;

enum class Stage { proposed, open };

/// One account: who proposes it, whose yes it gets, and how far it has come. Days are counted from now; 0 is none.
struct DemoAccount {
    std::string_view municipality;
    std::string_view by;
    std::string_view yes; ///< login of who says yes; empty where nobody is asked, or nobody has answered
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
    {"loten", "kari", "", Stage::open, Channel::facebook, "facebook", "Løten kommune på Facebook",
     "https://www.facebook.com/lotenkommune.example", "Nyheter, varsler og svar på spørsmål fra innbyggerne.",
     "Alle som bor i Løten", "25/311", 200, 0},
    {"loten", "kari", "", Stage::open, Channel::instagram, "hand-over", "Løten kommune på Instagram",
     "https://www.instagram.com/lotenkommune.example", "Bilder fra hverdagen i kommunen.", "Unge og tilflyttere",
     "25/312", 20, 25},
    {"loten", "tor", "", Stage::open, Channel::sms, "kannel", "SMS fra teknisk drift", "",
     "Varsle når vannet stenges eller veien er sperret.", "De som abonnerer i området", "25/318", 300, 0},
    {"loten", "siri", "", Stage::proposed, Channel::instagram, "hand-over", "Barnehagene i Løten på Instagram",
     "https://www.instagram.com/lotenbarnehagene.example", "Vise hva barnehagene gjør, uten bilder av barn.",
     "Foreldre", "", 0, 180},
    {"saltdal", "vigdis", "", Stage::open, Channel::facebook, "facebook", "Saltdal kommune på Facebook",
     "https://www.facebook.com/saltdalkommune.example", "Nyheter og svar fra servicekontoret.", "Alle i Saltdal",
     "25/90", 150, 0},
    {"saltdal", "per", "", Stage::proposed, Channel::facebook, "hand-over", "Tekniske tjenester i Saltdal på Facebook",
     "", "Melde om vann og vei.", "Abonnenter på vann og avløp", "", 0, 0},
    {"hattfjelldal", "inga", "", Stage::open, Channel::facebook, "facebook", "Hattfjelldal kommune på Facebook",
     "https://www.facebook.com/hattfjelldalkommune.example", "Nyheter, ledige stillinger og dialog.",
     "Alle i Hattfjelldal", "25/44", 100, 0},
    {"hattfjelldal", "nils", "", Stage::proposed, Channel::instagram, "hand-over", "Kulturskolen på Instagram", "",
     "Vise fram elevenes konserter.", "Elever og foreldre", "", 0, 120},
    {"klabu", "wenche", "harald", Stage::open, Channel::facebook, "hand-over", "Klæbu kommune på Facebook",
     "https://www.facebook.com/klabukommune.example", "Korte innlegg som leder til nettsiden.", "Alle i Klæbu",
     "10/512", 60, 0},
    {"klabu", "liv", "", Stage::proposed, Channel::facebook, "hand-over", "Oppvekst i Klæbu på Facebook", "",
     "Fortelle om barnehager og skoler.", "Foreldre", "", 0, 90},
    {"eksempel", "ada", "", Stage::open, Channel::facebook, "facebook", "Eksempel kommune på Facebook",
     "https://www.facebook.com/eksempelkommune.example", "Nyhende og svar på spørsmål.", "Alle i kommunen", "26/3", 250,
     0},
    {"eksempel", "cato", "", Stage::proposed, Channel::facebook, "hand-over", "Vatn og avlaup på Facebook", "",
     "Melde frå om vatn og avlaup.", "Abonnentar", "", 0, 0}};

people::Person person_with(db::Reading& tx, const DemoAccount& demo, std::string_view login)
{
    return *people::find_person_by_login(tx, std::string(login) + "@" + std::string(demo.municipality) + ".example");
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
    made.card.enquiries = demo.channel != Channel::sms;
    made.card.dpia = demo.dpia;
    made.card.dpia_review = day_from_now(now, demo.dpia_review_days);
    made.card.pilot_until = day_from_now(now, demo.pilot_days);
    return made;
}

void make_account(db::Writing& tx, const DemoAccount& demo)
{
    const people::Person by = person_with(tx, demo, demo.by);
    const auto outcome = channels::propose_account(tx, by, proposal_of(demo, by, tx.now()));
    channels::Account account = outcome.account.value();
    if (!demo.yes.empty())
        account = *channels::approve_account(tx, person_with(tx, demo, demo.yes), account.id, account.version).account;
    if (demo.stage == Stage::open) channels::open_account(tx, by, account.id, account.version);
}

} // namespace

void make_demo_accounts(db::Database& database, const DemoMunicipality& municipality)
{
    database.write("demo accounts", [&](db::Writing& tx) {
        for (const DemoAccount& demo : all_accounts)
            if (demo.municipality == municipality.key) make_account(tx, demo);
    });
}

} // namespace samband::main
