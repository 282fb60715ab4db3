#include "takedown/breach.h"

#include "base/problem.h"
#include "base/text.h"
#include "ledger/append.h"
#include "publishing/block_post.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"
#include "takedown/draft_notice.h"
#include "takedown/limits.h"
#include "takedown/tell_officer.h"

namespace samband::takedown {

static Breach read_breach(const db::Row& row);
static Breach load_open(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version);
static void write(db::Writing& tx, const people::Person& by, Breach& breach, const char* kind, Json content);
static void hold_length(const std::string& text, std::size_t most, const char* field);

std::string_view word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::open:
        return "open";
    case Outcome::reported:
        return "reported";
    case Outcome::not_reported:
        return "not-reported";
    }
    return "open";
}

Instant Breach::deadline() const
{
    return aware.plus_s(clock_s);
}

Breach open_breach(db::Writing& tx, const people::Person& by, const Id& id, const people::Municipality& municipality)
{
    const publishing::Post post = publishing::load_post(tx, id);
    publishing::hold_may_write(by, post);
    if (find_breach(tx, id)) throw Problem(ProblemCode::conflict, "Fristen løper allerede.");
    const std::string notice = draft_notice(tx, post, municipality);
    publishing::block_post(tx, by, id, "Personopplysninger på avveie");
    tx.run("takedown.add_breach", {{"post", id}, {"by", by.id}, {"notice", notice}, {"now", tx.now()}});
    Breach breach = *find_breach(tx, id);
    const Told told = tell_officers(tx, breach, by, municipality);
    ledger::append(tx, {"breach-opened", id, by.id,
                        Json::object({{"aware", to_rfc3339(breach.aware)},
                                      {"deadline", to_rfc3339(breach.deadline())},
                                      {"officers", told.officers},
                                      {"mailed", told.mailed}})});
    return breach;
}

std::optional<Breach> find_breach(db::Reading& tx, const Id& post)
{
    const auto row = tx.maybe("takedown.breach", {{"post", post}});
    return row ? std::optional(read_breach(*row)) : std::nullopt;
}

std::vector<Breach> open_breaches(db::Reading& tx)
{
    return tx.all_as("takedown.open_breaches", {{"most", cases_shown}}, read_breach);
}

bool may_handle(const people::Person& person, const Breach& breach)
{
    return person.id == breach.opened_by || person.has_role("data-protection-officer") ||
           person.may(people::Access::steward);
}

Breach set_aware(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version, Instant aware)
{
    Breach breach = load_open(tx, by, post, seen_version);
    if (aware > tx.now() || aware < tx.now().plus_s(-aware_back_s))
        throw Problem(ProblemCode::invalid, "Velg når kommunen ble klar over det. Det kan ikke være fram i tid.",
                      {FieldProblem{"aware", "Velg et tidspunkt som er passert, høyst 90 dager tilbake."}});
    breach.aware = aware;
    write(tx, by, breach, "breach-aware-set", Json::object({{"aware", to_rfc3339(aware)}}));
    return breach;
}

Breach save_notice(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version,
                   const std::string& notice)
{
    Breach breach = load_open(tx, by, post, seen_version);
    hold_length(notice, notice_characters, "notice");
    breach.notice = notice;
    write(tx, by, breach, "breach-notice-saved", Json::object({{"notice", notice}}));
    return breach;
}

Breach close_reported(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version,
                      Instant told, const std::string& reason)
{
    Breach breach = load_open(tx, by, post, seen_version);
    hold_length(reason, remark_characters, "reason");
    // A clock on the wall shows whole minutes: what was reported in the same one as it was known is no earlier.
    if (told > tx.now() || told.plus_s(60) <= breach.aware)
        throw Problem(
            ProblemCode::invalid, "Tidspunktet stemmer ikke.",
            {FieldProblem{"told", "Velg et tidspunkt etter at kommunen ble klar over det, og ikke fram i tid."}});
    if (told > breach.deadline() && trim(reason).empty())
        throw Problem(ProblemCode::invalid, "Det er meldt etter 72 timer. Si hvorfor.",
                      {FieldProblem{"reason", "Si hvorfor det ble meldt etter fristen."}});
    breach.outcome = Outcome::reported;
    breach.told = told;
    breach.reason = trim(reason);
    breach.closed = tx.now();
    write(tx, by, breach, "breach-reported",
          Json::object({{"told", to_rfc3339(told)}, {"reason", breach.reason}, {"notice", breach.notice}}));
    return breach;
}

Breach close_not_reported(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version,
                          const std::string& reason)
{
    Breach breach = load_open(tx, by, post, seen_version);
    hold_length(reason, remark_characters, "reason");
    if (trim(reason).empty())
        throw Problem(ProblemCode::invalid, "Si hvorfor det ikke meldes.",
                      {FieldProblem{"reason", "Si hvorfor det er lite trolig at noen blir skadelidende."}});
    breach.outcome = Outcome::not_reported;
    breach.reason = trim(reason);
    breach.closed = tx.now();
    write(tx, by, breach, "breach-not-reported", Json::object({{"reason", breach.reason}, {"notice", breach.notice}}));
    return breach;
}

static Breach read_breach(const db::Row& row)
{
    Breach it;
    it.post = row.id("post_id");
    it.version = row.integer("version");
    it.aware = row.instant("aware_at");
    it.opened = row.instant("opened_at");
    it.opened_by = row.id("opened_by");
    it.notice = row.text("notice");
    for (const Outcome outcome : {Outcome::open, Outcome::reported, Outcome::not_reported})
        if (word(outcome) == row.text("outcome")) it.outcome = outcome;
    it.told = row.maybe_instant("told_at");
    it.reason = row.text("reason");
    it.closed = row.maybe_instant("closed_at");
    return it;
}

static Breach load_open(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version)
{
    const auto breach = find_breach(tx, post);
    if (!breach) throw Problem(ProblemCode::not_found, "Det løper ingen frist for denne saken.");
    if (!may_handle(by, *breach))
        throw Problem(ProblemCode::forbidden,
                      "Det gjør personvernombudet, den som tok saken ned, eller kommunikasjonsrådgiver.");
    if (breach->outcome != Outcome::open) throw Problem(ProblemCode::conflict, "Saken er avsluttet.");
    if (breach->version != seen_version)
        throw Problem(ProblemCode::conflict, "Noen andre har endret dette. Last siden på nytt.");
    return *breach;
}

static void write(db::Writing& tx, const people::Person& by, Breach& breach, const char* kind, Json content)
{
    const bool closes = breach.closed.has_value();
    const auto rows = tx.run("takedown.write_breach", {{"post", breach.post},
                                                       {"seen", breach.version},
                                                       {"aware", breach.aware},
                                                       {"notice", breach.notice},
                                                       {"outcome", word(breach.outcome)},
                                                       {"told", breach.told},
                                                       {"reason", breach.reason},
                                                       {"closed", breach.closed},
                                                       {"by", closes ? std::optional(by.id) : std::nullopt}});
    if (rows != 1) throw Problem(ProblemCode::conflict, "Noen andre har endret dette. Last siden på nytt.");
    ++breach.version;
    ledger::append(tx, {kind, breach.post, by.id, std::move(content)});
}

static void hold_length(const std::string& text, std::size_t most, const char* field)
{
    if (graphemes(text) > most)
        throw Problem(ProblemCode::invalid, "Teksten er for lang.", {FieldProblem{field, "Kort ned teksten."}});
}

} // namespace samband::takedown
