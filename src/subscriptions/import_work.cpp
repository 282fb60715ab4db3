#include "base/problem.h"
#include "people/noted.h"
#include "subscriptions/import_list.h"
#include "subscriptions/limits.h"
#include "subscriptions/list_rows.h"

namespace samband::subscriptions {

namespace {

/// Some rows in one transaction, with the mark of how far it has come: a crash takes none twice and loses none.
void take_in_some(db::Writing& tx, const Import& import, std::span<const ListRow> rows, std::int64_t from)
{
    std::int64_t taken = 0;
    for (const ListRow& row : rows) {
        const RowFate fate = fate_of(tx, row);
        if (fate != RowFate::taken) {
            tx.run("subscriptions.refuse_row", {{"import", import.id}, {"line", row.line}, {"why", word(fate)}});
            continue;
        }
        add_subscriber(
            tx, row.medium, row.address, row.language, row.choices,
            {tx.now(), ConsentAct::given, "import", import.proof.wording, import.proof.document, import.id, {}});
        ++taken;
    }
    const std::int64_t next = from + static_cast<std::int64_t>(rows.size());
    if (tx.run("subscriptions.move_import", {{"id", import.id}, {"from", from}, {"next", next}, {"taken", taken}}) == 0)
        throw Problem(ProblemCode::conflict, "En annen arbeider har gått videre med listen.");
}

void end(db::Writing& tx, const Id& id)
{
    const Import import = load_import(tx, id);
    if (import.state != ImportState::running) return;
    tx.run("subscriptions.end_import", {{"id", id}, {"state", word(ImportState::done)}, {"now", tx.now()}});
    people::note_act(tx, "subscriptions-imported", import.by, id,
                     Json::object({{"document", import.proof.document},
                                   {"consented_on", import.proof.consented_on},
                                   {"rows", import.next_row},
                                   {"taken", import.taken}}));
}

} // namespace

outbox::Outcome do_import_work(const outbox::Lease& lease, db::Database& database)
{
    const Json* named = lease.payload.find("import");
    const auto id = named && named->is_string() ? Id::parse(named->string()) : std::nullopt;
    if (!id) return outbox::GivenUp{"no-such-import"};
    Import import;
    std::vector<ListRow> rows;
    database.read([&](db::Reading& tx) {
        import = load_import(tx, *id);
        if (import.state == ImportState::running)
            rows = list_rows(tx.one("subscriptions.import_csv", {{"id", *id}}).text("csv"), list_interests(tx, true),
                             import.choices);
    });
    const std::span<const ListRow> all(rows);
    for (auto from = static_cast<std::size_t>(import.next_row); from < all.size(); from += import_page) {
        const auto some = all.subspan(from, std::min(import_page, all.size() - from));
        database.write("subscriptions.import_rows", [&](db::Writing& tx) {
            outbox::renew(tx, lease);
            take_in_some(tx, import, some, static_cast<std::int64_t>(from));
        });
    }
    return outbox::Done{[id = *id](db::Writing& tx) { end(tx, id); }};
}

} // namespace samband::subscriptions
