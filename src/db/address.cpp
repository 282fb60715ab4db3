#include "db/address.h"

#include "base/problem.h"
#include "base/text.h"

namespace samband::db {

bool is_municipality_name(std::string_view name)
{
    const bool letters = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
    return letters && !name.empty() && name.size() <= 41 && name[0] >= 'a' && name[0] <= 'z';
}

/// The address without its schema, and the schema.
static std::pair<std::string, std::string> without_schema(const std::string& address)
{
    const std::size_t question = std::min(address.find('?'), address.size());
    const std::string_view query = std::string_view(address).substr(std::min(question + 1, address.size()));
    std::string schema;
    std::vector<std::string> others;
    for (const std::string_view item : split(query, '&')) {
        if (item.starts_with("schema="))
            schema = item.substr(7);
        else if (!item.empty())
            others.emplace_back(item);
    }
    return {address.substr(0, question) + (others.empty() ? "" : "?" + join(others, "&")), schema};
}

std::string with_schema(const std::string& address, const std::string& schema)
{
    const std::string server = without_schema(address).first;
    return server + (server.find('?') == std::string::npos ? "?" : "&") + "schema=" + schema;
}

static Address postgres_address(const std::string& address)
{
    const auto [server, schema] = without_schema(address);
    if (!is_municipality_name(schema))
        throw Problem(ProblemCode::invalid,
                      "Databaseadressen må slutte med schema= og et navn av små bokstaver, sifre og bindestrek.");
    return {Dialect::postgres, "", server, schema};
}

Address read_address(const std::string& address)
{
    if (address.starts_with("sqlite:") && address.size() > 7) return {Dialect::sqlite, address.substr(7), "", ""};
    if (address.starts_with("postgresql://")) return postgres_address(address);
    throw Problem(ProblemCode::invalid,
                  "Databaseadressen må være sqlite:/sti/til/fil eller postgresql://bruker@vert/database?schema=navn.");
}

} // namespace samband::db
