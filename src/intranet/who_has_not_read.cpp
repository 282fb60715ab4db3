#include "intranet/who_has_not_read.h"

#include "base/problem.h"
#include "intranet/leads.h"
#include "intranet/notice.h"
#include "ledger/append.h"
#include "people/person_store.h"

#include <set>

namespace samband::intranet {

static std::set<Id> readers(db::Reading& tx, const Notice& notice);
static std::optional<Instant> passed_on(db::Reading& tx, const Notice& notice, const Id& unit);

UnitReading who_has_not_read(db::Reading& tx, const people::Person& asker, const Id& post, const Id& unit)
{
    people::load_unit(tx, unit);
    if (!leads_above(tx, asker, unit))
        throw Problem(ProblemCode::forbidden, "Bare enhetens ledere ser hvor mange som har lest.");
    const auto notice = find_notice(tx, post);
    if (!notice) throw Problem(ProblemCode::conflict, "Dette oppslaget trenger ingen lesekvittering.");

    const std::set<Id> read = readers(tx, *notice);
    UnitReading reading;
    reading.unit = unit;
    reading.passed_on = passed_on(tx, *notice, unit);
    std::vector<std::string> missing;
    for (const people::Member& member : people::members_of(tx, unit)) {
        ++reading.staff;
        if (read.contains(member.id))
            ++reading.read;
        else
            missing.push_back(member.name);
    }
    const auto agreed = names_agreed_from(tx);
    if (agreed && *agreed <= tx.now() && leads(tx, asker, unit)) reading.names = std::move(missing);
    return reading;
}

static std::set<Id> readers(db::Reading& tx, const Notice& notice)
{
    std::set<Id> read;
    for (const db::Row& row : tx.all("intranet.readers", {{"post", notice.post}, {"revision", notice.revision}}))
        read.insert(row.id("person"));
    return read;
}

static std::optional<Instant> passed_on(db::Reading& tx, const Notice& notice, const Id& unit)
{
    const auto row = tx.maybe("intranet.passed_on", {{"post", notice.post}, {"unit", unit}});
    return row && row->integer("revision") >= notice.revision ? std::optional(row->instant("at")) : std::nullopt;
}

std::optional<Instant> names_agreed_from(db::Reading& tx)
{
    const auto row = tx.maybe("intranet.agreement");
    return row ? std::optional(row->instant("from_at")) : std::nullopt;
}

void enter_agreement(db::Writing& tx, const people::Person& by, Instant from)
{
    if (!by.may(people::Access::steward))
        throw Problem(ProblemCode::forbidden, "Kommunedirektøren eller kommunikasjonsrådgiver legger inn avtalen.");
    const Id id = tx.new_id();
    tx.run("intranet.enter_agreement", {{"id", id}, {"from_at", from}, {"by", by.id}, {"now", tx.now()}});
    ledger::append(tx, {"read-lists-agreed", id, by.id, Json::object({{"from", to_rfc3339(from)}})});
}

} // namespace samband::intranet
