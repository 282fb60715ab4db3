#include "main/demo_world.h"

#include "db/municipalities.h"
#include "db/temporary.h"
#include "main/demo_people.h"
#include "outbox/next_due.h"
#include "people/add_person.h"

#include <gtest/gtest.h>

namespace samband::main {
namespace {

/// The demo's municipalities as an older program left them: there, with somebody in each, and nothing said to wait.
void leave_as_older(const ServingSetting& made)
{
    std::vector<db::Migration> older = db::embedded_migrations(db::Dialect::sqlite);
    older.pop_back();
    db::Setting setting;
    setting.clock = machine_now;
    setting.migrations = &older;
    db::Municipalities all(made.data, made.database, setting);
    for (const DemoMunicipality& one : demo_municipalities()) {
        all.create(one.key, one.toml);
        all.open(one.key)->write("world", [](db::Writing& tx) {
            people::add_person(tx, Id(), {"Leif Prøve", "leif@prove.example", "", ""});
        });
        outbox::leave_next_due(all.folder(one.key), std::nullopt);
    }
}

/// The program that serves it afterwards finds nothing to migrate, and would believe it.
TEST(DemoWorld, LeavesNoWordOfTheNextWorkWhereItUpgrades)
{
    const db::Temporary place("sqlite:");
    ServingSetting setting;
    setting.data = place.folder();
    leave_as_older(setting);
    make_demo_world(setting);
    for (const DemoMunicipality& one : demo_municipalities())
        EXPECT_FALSE(outbox::take_next_due(setting.data / "municipalities" / one.key)) << one.key;
}

} // namespace
} // namespace samband::main
