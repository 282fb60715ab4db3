#include "db/own_queries.h"

#include "base/embedded.h"
#include "db/migrations.h"

namespace samband::db {

static Queries read_own(Dialect dialect)
{
    std::map<std::string, std::string> files;
    for (const EmbeddedFile& file : embedded_under("src/db/")) files.emplace(file.name, file.bytes);
    return Queries::read(dialect, files);
}

const Queries& own_queries(Dialect dialect)
{
    static const std::array<Queries, 2> both{read_own(Dialect::sqlite), read_own(Dialect::postgres)};
    return both[dialect == Dialect::sqlite ? 0 : 1];
}

const Queries& embedded_queries(Dialect dialect)
{
    static const std::array<Queries, 2> both{Queries::embedded(Dialect::sqlite), Queries::embedded(Dialect::postgres)};
    return both[dialect == Dialect::sqlite ? 0 : 1];
}

const std::vector<Migration>& known_migrations(Dialect dialect)
{
    static const std::array<std::vector<Migration>, 2> both{embedded_migrations(Dialect::sqlite),
                                                            embedded_migrations(Dialect::postgres)};
    return both[dialect == Dialect::sqlite ? 0 : 1];
}

} // namespace samband::db
