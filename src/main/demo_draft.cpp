#include "main/demo_draft.h"

#include "people/person_store.h"
#include "rulings/draft.h"
#include "rulings/in_force.h"

namespace samband::main {

void make_demo_draft(db::Database& database, const DemoMunicipality& municipality)
{
    if (municipality.key != "loten") return;
    constexpr std::string_view adopted = "{ roles = \"director\", own_unit = true },";
    constexpr std::string_view proposed = "{ roles = [\"director\", \"unit-leader\"], own_unit = true },";
    database.write("demo draft", [&](db::Writing& tx) {
        std::string text = rulings::text_in_force(tx);
        if (const std::size_t at = text.find(adopted, text.find("news-through-kis")); at != std::string::npos)
            text.replace(at, adopted.size(), proposed);
        const people::Person by = people::holders(tx, "communications-officer").front();
        rulings::start_draft(tx, by, "Virksomhetene publiserer selv", text);
    });
}

} // namespace samband::main
