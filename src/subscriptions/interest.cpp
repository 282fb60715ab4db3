#include "subscriptions/interest.h"

#include "base/problem.h"
#include "base/text.h"
#include "people/noted.h"
#include "subscriptions/limits.h"

#include <algorithm>

namespace samband::subscriptions {

static Interest interest_of(const db::Row& row);
static void hold_words(const std::string& name, const std::string& about);
static std::string path_of(const Interest& place);
[[noreturn]] static void refuse_name(InterestKind kind);

std::string_view word(InterestKind kind)
{
    switch (kind) {
    case InterestKind::topic:
        return "topic";
    case InterestKind::place:
        return "place";
    }
    return {};
}

std::optional<InterestKind> interest_kind_of(std::string_view text)
{
    for (const InterestKind kind : {InterestKind::topic, InterestKind::place})
        if (word(kind) == text) return kind;
    return std::nullopt;
}

std::vector<Interest> list_interests(db::Reading& tx, bool closed_too)
{
    std::vector<Interest> all = tx.all_as("subscriptions.interests", {{"most", interests_most}}, interest_of);
    if (!closed_too) std::erase_if(all, [](const Interest& interest) { return interest.closed.has_value(); });
    return all;
}

Interest load_interest(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("subscriptions.interest", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Temaet eller stedet finnes ikke.");
    return interest_of(*row);
}

static Interest interest_of(const db::Row& row)
{
    return {row.id("id"),      row.integer("version"),         *interest_kind_of(row.text("kind")), row.text("name"),
            row.text("about"), row.maybe_instant("closed_at"), row.maybe_instant("last_sent_at")};
}

Interest add_interest(db::Writing& tx, const people::Person& by, InterestKind kind, const std::string& name,
                      const std::string& about)
{
    hold_words(name, about);
    if (list_interests(tx, true).size() >= interests_most)
        throw Problem(ProblemCode::invalid, "Det er så mange temaer og steder som det kan være. Ta bort noen først.");
    const Id id = tx.new_id();
    const bool added = tx.run("subscriptions.add_interest", {{"id", id},
                                                             {"kind", word(kind)},
                                                             {"name", name},
                                                             {"folded", fold(name)},
                                                             {"about", about},
                                                             {"now", tx.now()}}) == 1;
    if (!added) refuse_name(kind);
    people::note_act(tx, "subscription-interest-added", by.id, id,
                     Json::object({{"kind", word(kind)}, {"name", name}}));
    return load_interest(tx, id);
}

void change_interest(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                     const std::string& name, const std::string& about)
{
    hold_words(name, about);
    const Interest before = load_interest(tx, id);
    if (before.version != seen_version)
        throw Problem(ProblemCode::conflict, "Noen andre har endret dette mens du skrev. Se på det på nytt.");
    if (before.name == name && before.about == about) return;
    const bool changed =
        tx.run("subscriptions.change_interest",
               {{"id", id}, {"version", seen_version}, {"name", name}, {"folded", fold(name)}, {"about", about}}) == 1;
    if (!changed) refuse_name(before.kind);
    people::note_act(tx, "subscription-interest-changed", by.id, id,
                     Json::object({{"before", before.name}, {"name", name}}));
}

void close_interest(db::Writing& tx, const people::Person& by, const Id& id, bool closed)
{
    const Interest before = load_interest(tx, id);
    if (before.closed.has_value() == closed) return;
    tx.run("subscriptions.close_interest", {{"id", id}, {"at", closed ? std::optional(tx.now()) : std::nullopt}});
    people::note_act(tx, closed ? "subscription-interest-closed" : "subscription-interest-reopened", by.id, id,
                     Json::object({{"name", before.name}}));
}

static void hold_words(const std::string& name, const std::string& about)
{
    if (trim(name).empty())
        throw Problem(ProblemCode::invalid, "Noe i skjemaet må rettes.", {FieldProblem{"name", "Skriv et navn."}});
    if (graphemes(name) > interest_name_characters)
        throw Problem(ProblemCode::invalid, "Noe i skjemaet må rettes.",
                      {FieldProblem{"name", "Navnet er for langt."}});
    if (graphemes(about) > interest_about_characters)
        throw Problem(ProblemCode::invalid, "Noe i skjemaet må rettes.",
                      {FieldProblem{"about", "Forklaringen er for lang."}});
}

static void refuse_name(InterestKind kind)
{
    if (kind == InterestKind::topic)
        throw Problem(ProblemCode::invalid, "Noe i skjemaet må rettes.",
                      {FieldProblem{"name", "Det er et tema med dette navnet fra før."}});
    throw Problem(ProblemCode::invalid, "Noe i skjemaet må rettes.",
                  {FieldProblem{"name", "Det er et sted med dette navnet fra før."}});
}

/// "Sentrum / Brenneriroa" → "sentrum/brenneriroa/".
static std::string path_of(const Interest& place)
{
    std::string path;
    for (const std::string_view part : split(place.name, '/')) path += fold(trim(part)) + "/";
    return path;
}

std::vector<Id> with_related(const std::vector<Interest>& all, const std::vector<Id>& places)
{
    std::vector<std::string> chosen;
    for (const Interest& place : all)
        if (std::ranges::find(places, place.id) != places.end()) chosen.push_back(path_of(place));
    std::vector<Id> related;
    for (const Interest& place : all) {
        if (place.kind != InterestKind::place) continue;
        const std::string path = path_of(place);
        const auto concerns = [&](const std::string& it) { return it.starts_with(path) || path.starts_with(it); };
        if (std::ranges::any_of(chosen, concerns)) related.push_back(place.id);
    }
    return related;
}

std::vector<Followed> count_followers(db::Reading& tx)
{
    return tx.all_as("subscriptions.followers", {}, [](const db::Row& row) {
        return Followed{row.id("interest_id"), row.integer("subscribers")};
    });
}

} // namespace samband::subscriptions
