#include "main/demo_chat.h"

#include "chat/setting.h"
#include "people/person_store.h"

namespace samband::main {

void make_demo_chat(db::Database& database, const DemoMunicipality& municipality)
{
    if (municipality.key != "loten") return;
    database.write("demo chat", [](db::Writing& tx) {
        const people::Person kari = people::holders(tx, "communications-officer").front();
        chat::Setting setting = chat::setting_of(tx);
        setting.is_on = true;
        chat::set_setting(tx, kari, setting);
        people::OfficeHours week;
        for (auto& day : week.week) day = {{0, 24 * 60}};
        chat::set_week(tx, kari, week);
    });
}

} // namespace samband::main
