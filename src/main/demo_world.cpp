#include "main/demo_world.h"

#include "base/problem.h"
#include "db/municipalities.h"
#include "insight/count.h"
#include "ledger/log.h"
#include "main/demo_accounts.h"
#include "main/demo_chat.h"
#include "main/demo_dialogue.h"
#include "main/demo_draft.h"
#include "main/demo_keywords.h"
#include "main/demo_mail.h"
#include "main/demo_outlets.h"
#include "main/demo_people.h"
#include "main/demo_plans.h"
#include "main/demo_posts.h"
#include "main/demo_showings.h"
#include "main/demo_subscribers.h"
#include "main/demo_urgent.h"
#include "main/ledger_keeper.h"
#include "outbox/next_due.h"
#include "people/add_person.h"
#include "people/add_unit.h"
#include "people/change_password.h"
#include "people/give_mandate.h"
#include "people/municipality.h"
#include "people/password_hash.h"
#include "people/person_store.h"
#include "rulings/adopt_rulebook.h"
#include "rulings/kept_books.h"

namespace samband::main {

static Id unit_named(db::Writing& tx, const Id& by, std::string_view name)
{
    for (const people::Unit& unit : people::list_units(tx))
        if (unit.name == name) return unit.id;
    return people::add_unit(tx, by, std::string(name), std::nullopt).id;
}

static void make_person(db::Writing& tx, const DemoMunicipality& municipality, const DemoPerson& draft,
                        const std::string& hash)
{
    const Id nobody; // The first are there before anybody could add them.
    const std::string login = std::string(draft.login) + "@" + std::string(municipality.key) + ".example";
    const people::Person person =
        people::add_person(tx, nobody, {std::string(draft.name), login, std::string(draft.title), "900 00 000"});
    people::set_password(tx, nobody, person.id, hash);
    people::give_mandate(tx, nobody, {person.id, unit_named(tx, nobody, draft.unit), std::string(draft.role)});
}

static void adopt(db::Writing& tx, const DemoMunicipality& municipality)
{
    const std::string text(*rulings::shipped_text(municipality.rulebook));
    const people::Person by = people::holders(tx, "chief-executive").front();
    rulings::adopt_rulebook(tx, by, text, tx.now(), std::string(municipality.decision));
}

static void make_municipality(db::Database& database, const DemoMunicipality& municipality, const std::string& hash,
                              pictures::Library& library, const std::filesystem::path& spool)
{
    if (database.read([](db::Reading& tx) { return !people::list_people(tx).empty(); })) return;
    database.write("demo people", [&](db::Writing& tx) {
        for (const DemoPerson& person : municipality.people) make_person(tx, municipality, person, hash);
    });
    database.write("demo rule book", [&](db::Writing& tx) { adopt(tx, municipality); });
    make_demo_posts(database, municipality, library, spool);
    make_demo_plans(database);
    make_demo_draft(database, municipality);
    make_demo_accounts(database, municipality);
    make_demo_subscribers(database, municipality);
    make_demo_outlets(database, municipality);
    make_demo_urgent(database, municipality);
    make_demo_showings(database);
    make_demo_dialogue(database, municipality);
    make_demo_keywords(database, municipality);
    make_demo_chat(database, municipality);
    insight::count_changed(database, true);
}

void make_demo_world(const ServingSetting& setting)
{
    db::Setting shared;
    shared.clock = machine_now;
    if (setting.database == "sqlite:") shared.before_commit = ledger::sequence;
    db::Municipalities municipalities(setting.data, setting.database, [&](std::string_view name) {
        outbox::take_next_due(municipalities.folder(name)); // it does not know what a migration queues
        return shared;
    });
    LedgerKeeper ledgers(municipalities);
    people::PasswordHashing hashing;
    const std::string hash = hashing.hash(demo_password);

    pictures::Library library([&](std::string_view name) { return municipalities.folder(name) / "media"; });
    std::filesystem::create_directories(setting.data / "spool");
    const std::vector<std::string> there = municipalities.names();
    for (const DemoMunicipality& municipality : demo_municipalities()) {
        if (std::find(there.begin(), there.end(), municipality.key) == there.end())
            municipalities.create(municipality.key, municipality.toml);
        const people::Municipality read = people::read_municipality(municipality.toml, "demo", municipality.key);
        ledgers.begin(municipality.key, read.origin);
        make_municipality(*municipalities.open(municipality.key), municipality, hash, library, setting.data / "spool");
        make_demo_mail(*municipalities.open(municipality.key), municipality, municipalities.folder(municipality.key));
    }
}

std::string demo_welcome(int port)
{
    std::string text;
    for (const DemoMunicipality& municipality : demo_municipalities()) {
        text += "\n  http://" + std::string(municipality.key) + ".localhost:" + std::to_string(port) + "\n";
        for (const DemoPerson& person : municipality.people)
            text += "    " + std::string(person.login) + "@" + std::string(municipality.key) + ".example  " +
                    std::string(person.name) + ", " + std::string(person.title) + "\n";
    }
    return text + "\n  Passord for alle: " + std::string(demo_password) +
           "\n  Ctrl-C avslutter. Dataene blir liggende.\n";
}

} // namespace samband::main
