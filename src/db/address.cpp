#include "db/address.h"

#include "base/problem.h"
#include "base/text.h"

namespace samband::db {

bool is_municipality_name(std::string_view name)
{
    const bool letters = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
    return letters && !name.empty() && name.size() <= 41 && name[0] >= 'a' && name[0] <= 'z';
}

static Address postgres_address(const std::string& address)
{
    Address made{Dialect::postgres, "", "", ""};
    const std::size_t question = std::min(address.find('?'), address.size());
    std::vector<std::string> others;
    for (const std::string_view item : split(std::string_view(address).substr(std::min(question + 1, address.size())), '&')) {
        if (item.starts_with("schema=")) made.schema = item.substr(7);
        else if (!item.empty()) others.emplace_back(item);
    }
    made.server = address.substr(0, question) + (others.empty() ? "" : "?" + join(others, "&"));
    if (!is_municipality_name(made.schema))
        throw Problem(ProblemCode::invalid, "Databaseadressen må slutte med schema= og et navn av små bokstaver, sifre og bindestrek.");
    return made;
}

Address read_address(const std::string& address)
{
    if (address.starts_with("sqlite:") && address.size() > 7) return {Dialect::sqlite, address.substr(7), "", ""};
    if (address.starts_with("postgresql://")) return postgres_address(address);
    throw Problem(ProblemCode::invalid, "Databaseadressen må være sqlite:/sti/til/fil eller postgresql://bruker@vert/database?schema=navn.");
}

} // namespace samband::db
