#include "moderation/evidence.h"

#include "base/calendar.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "db/queries.h"
#include "ledger/append.h"
#include "moderation/closed.h"
#include "moderation/forget.h"
#include "moderation/limits.h"

#include <algorithm>

namespace samband::moderation {

static constexpr std::int64_t day_s = 24 * 3'600;

static Json files_json(const std::vector<dialogue::KeptFile>& files, const std::string& whole)
{
    Json list = Json::array();
    for (const dialogue::KeptFile& file : files)
        list.push(
            Json::object({{"name", file.name}, {"type", file.found}, {"bytes", file.bytes}, {"sha256", file.sum}}));
    if (!whole.empty()) list.push(Json::object({{"name", "epost.eml"}, {"type", "message/rfc822"}, {"sha256", whole}}));
    return list;
}

static Json more_of(const dialogue::WholeMessage& message)
{
    Json earlier = Json::array();
    for (const dialogue::Earlier& it : message.earlier)
        earlier.push(Json::object({{"text", it.text}, {"until", to_rfc3339(it.until)}}));
    Json more = Json::object({{"files", files_json(message.files, message.whole)}, {"earlier", std::move(earlier)}});
    if (!message.comment) return more;
    Json attached = Json::array();
    for (const std::string& it : message.comment->attached) attached.push(it);
    more["account"] = message.comment->account.text();
    more["foreign_id"] = message.comment->foreign_id;
    more["post"] = message.comment->post;
    more["attached"] = std::move(attached);
    return more;
}

static Evidence evidence_of(db::Writing& tx, const people::Person& by, const dialogue::WholeMessage& message)
{
    const dialogue::Entry& entry = message.entry;
    Evidence it;
    it.id = tx.new_id();
    it.thread = entry.thread;
    it.entry = entry.id;
    it.way = entry.way;
    it.who = entry.who;
    it.address = entry.address;
    it.author = message.comment ? message.comment->author : entry.address;
    it.link = message.comment ? message.comment->link : std::string();
    it.said = entry.at;
    it.stored = entry.stored;
    it.text = entry.text;
    it.raw = message.raw;
    it.more = to_text(more_of(message));
    it.taken = tx.now();
    it.by = by.id;
    it.by_name = by.name;
    it.dispose = tx.now().plus_s(evidence_days * day_s);
    return it;
}

static std::optional<std::string> as_column(const std::string& raw)
{
    if (raw.empty()) return std::nullopt;
    return is_utf8(raw) && raw.find('\0') == raw.npos ? "t" + raw : "x" + to_hex(raw);
}

static std::string bytes_of(const std::optional<std::string>& column)
{
    if (!column || column->empty()) return {};
    std::string bytes = column->substr(1);
    if (column->front() == 't') return bytes;
    std::string read;
    return from_hex(bytes, read) ? read : std::string();
}

static std::vector<std::string> sums_of(const dialogue::WholeMessage& message)
{
    std::vector<std::string> sums{message.whole};
    for (const dialogue::KeptFile& file : message.files) sums.push_back(file.sum);
    return sums;
}

Evidence keep_evidence(db::Writing& tx, const people::Person& by, const dialogue::WholeMessage& message, const Id& act,
                       std::string_view verb, const std::string& reason)
{
    Evidence it = evidence_of(tx, by, message);
    it.act = act;
    it.verb = verb;
    it.reason = reason;
    const ledger::Hash sum = ledger::sha256(to_text(evidence_file(it)));
    it.sum = sum.hex();
    tx.run("moderation.insert_evidence", {{"id", it.id},
                                          {"act", it.act},
                                          {"thread", it.thread},
                                          {"entry", it.entry},
                                          {"way", dialogue::word(it.way)},
                                          {"who", it.who},
                                          {"address", it.address},
                                          {"author", it.author},
                                          {"link", it.link},
                                          {"said", it.said},
                                          {"stored", it.stored},
                                          {"text", it.text},
                                          {"raw", as_column(it.raw)},
                                          {"more", it.more},
                                          {"sum", it.sum},
                                          {"verb", it.verb},
                                          {"reason", it.reason},
                                          {"now", it.taken},
                                          {"by", it.by},
                                          {"dispose", it.dispose}});
    dialogue::hold_files(tx, it.id, sums_of(message));
    ledger::append(tx, {"evidence-kept",
                        it.thread,
                        by.id,
                        Json::object({{"evidence", it.id.text()}, {"entry", it.entry.text()}, {"for", it.verb}}),
                        {{"evidence", sum}}});
    forget_in_time(tx);
    return it;
}

static void erase(db::Writing& tx, const Id& evidence)
{
    tx.run("moderation.delete_evidence", {{"id", evidence}});
    dialogue::let_files_go(tx, evidence);
}

void let_evidence_go(db::Writing& tx, const Id& by, const Id& evidence)
{
    const auto row = tx.maybe("moderation.evidence", {{"id", evidence}});
    if (!row) return;
    ledger::append(tx, {"evidence-let-go", row->id("thread_id"), by, Json::object({{"evidence", evidence.text()}})});
    erase(tx, evidence);
}

bool may_see_evidence(const people::Person& person)
{
    if (person.may(people::Access::auditor)) return true;
    return std::ranges::any_of(std::initializer_list<const char*>{"communications-officer", "director", "leadership",
                                                                  "data-protection-officer"},
                               [&](const char* role) { return person.has_role(role); });
}

static Evidence read_evidence(const db::Row& row)
{
    Evidence it;
    it.id = row.id("id");
    it.act = row.id("act_id");
    it.thread = row.id("thread_id");
    it.entry = row.id("entry_id");
    it.way = dialogue::way_of(row.text("way")).value_or(dialogue::Way::form);
    it.who = row.text("who");
    it.address = row.text("address");
    it.author = row.text("author");
    it.link = row.text("link");
    it.said = row.instant("said_at");
    it.stored = row.instant("stored_at");
    it.text = row.text("text");
    it.raw = bytes_of(row.maybe_text("raw"));
    it.more = row.text("more");
    it.sum = row.text("sum");
    it.verb = row.text("verb");
    it.reason = row.text("reason");
    it.taken = row.instant("taken_at");
    it.by = row.maybe_id("by_id");
    it.by_name = row.maybe_text("by_name").value_or("");
    it.dispose = row.instant("dispose_at");
    return it;
}

Evidence load_evidence(db::Reading& tx, const people::Person& person, const Id& id)
{
    const auto row = may_see_evidence(person) ? tx.maybe("moderation.evidence", {{"id", id}}) : std::nullopt;
    if (!row || is_closed_to(tx, person, row->id("thread_id")))
        throw Problem(ProblemCode::not_found, "Beviset finnes ikke.");
    return read_evidence(*row);
}

std::vector<Evidence> list_evidence(db::Reading& tx, std::int64_t skip)
{
    return tx.all_as("moderation.list_evidence", {{"most", list_most}, {"skip", skip}}, read_evidence);
}

void note_exported(db::Writing& tx, const people::Person& by, const Evidence& it)
{
    ledger::append(tx, {"evidence-exported", it.thread, by.id, Json::object({{"evidence", it.id.text()}})});
}

void keep_evidence_until(db::Writing& tx, const people::Person& by, const Id& id, const std::string& day,
                         const std::string& why)
{
    const Evidence it = load_evidence(tx, by, id);
    const auto until = parse_date(day);
    const Instant at = until ? end_of_day(*until) : Instant{};
    if (at <= tx.now() || at > tx.now().plus_s(evidence_days_most * day_s))
        throw Problem(ProblemCode::invalid, "Datoen kan ikke brukes.",
                      {{"until", text_of("Velg en dag fra i morgen til ti år fram.")}});
    if (trim(why).empty() || why.size() > why_bytes)
        throw Problem(ProblemCode::invalid, "Noe mangler.", {{"why", text_of("Skriv kort hvorfor.")}});
    tx.run("moderation.dispose_at", {{"id", it.id}, {"at", at}});
    ledger::append(tx, {"evidence-disposal-changed",
                        it.thread,
                        by.id,
                        Json::object({{"evidence", it.id.text()}, {"until", to_string(*until)}}),
                        {{"text", ledger::sha256(trim(why))}}});
}

Json evidence_file(const Evidence& it)
{
    const bool text = is_utf8(it.raw) && it.raw.find('\0') == it.raw.npos;
    return Json::object({{"kind", "samband-evidence-1"},
                         {"id", it.id.text()},
                         {"thread", it.thread.text()},
                         {"entry", it.entry.text()},
                         {"channel", dialogue::word(it.way)},
                         {"who", it.who},
                         {"address", it.address},
                         {"author", it.author},
                         {"link", it.link},
                         {"said_at", to_rfc3339(it.said)},
                         {"stored_at", to_rfc3339(it.stored)},
                         {"text", it.text},
                         {"raw", text ? it.raw : to_base64(it.raw)},
                         {"raw_is", it.raw.empty() ? "none"
                                    : text         ? "text"
                                                   : "base64"},
                         {"more", parse_json(it.more)},
                         {"kept_at", to_rfc3339(it.taken)},
                         {"kept_for", it.verb},
                         {"reason", it.reason}});
}

static std::string line(const char* label, const std::string& value)
{
    return value.empty() ? std::string() : std::string(label) + ": " + value + "\n";
}

std::string evidence_text(const Evidence& it, const std::string& municipality)
{
    std::string out = "BEVIS FRA " + municipality + "\n\n";
    out += line("Bevis", it.id.text()) + line("Tatt vare på", to_rfc3339(it.taken)) + line("Av", it.by_name) +
           line("Grunn", it.reason) + line("Kanal", dialogue::name(it.way)) + line("Skrevet av", it.who) +
           line("Adresse", it.address) + line("Kanalens navn på den som skrev", it.author) + line("Lenke", it.link) +
           line("Skrevet", to_rfc3339(it.said)) + line("Mottatt", to_rfc3339(it.stored));
    out += "\nMELDINGEN SLIK DEN STO\n\n" + it.text + "\n";
    const Json more = parse_json(it.more);
    for (const Json& earlier : more.find("earlier")->items())
        out += "\nSLIK DEN STO FØR " + earlier.find("until")->string() + "\n\n" + earlier.find("text")->string() + "\n";
    for (const Json& file : more.find("files")->items())
        out += "\nVEDLEGG " + file.find("name")->string() + "\nSHA-256 " + file.find("sha256")->string() + "\n";
    out += "\nSHA-256 AV JSON-FILEN\n" + it.sum + "\n";
    return out;
}

bool dispose_some(db::Writing& tx)
{
    const auto due = tx.all_as("moderation.evidence_due", {{"now", tx.now()}, {"most", forgotten_at_once}},
                               [](const db::Row& row) { return row.id("id"); });
    for (const Id& id : due) erase(tx, id);
    if (!due.empty())
        ledger::append(
            tx, {"evidence-disposed", {}, {}, Json::object({{"pieces", static_cast<std::int64_t>(due.size())}})});
    return static_cast<std::int64_t>(due.size()) == forgotten_at_once;
}

} // namespace samband::moderation
