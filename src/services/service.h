#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "rulebook/ruling.h"

#include <optional>
#include <string>
#include <vector>

/// ServicePage pages: what every unit offers, with rights and duties; each has an owner who goes through it again in
/// time.
namespace samband::services {

enum class State { draft, published, withdrawn };
std::string_view word(State state);

struct ServiceText {
    std::string name;
    std::string summary; ///< one or two sentences
    std::string body;    ///< Markdown
    std::string form_url;
    std::string phone;
    Id unit;
    Id owner;
    int review_months = 12;

    friend bool operator==(const ServiceText&, const ServiceText&) = default;
};

struct ServicePage {
    Id id;
    std::int64_t version = 0;
    State state = State::draft;
    ServiceText text;
    std::string unit_name;
    std::string owner_name;
    std::string slug; ///< of the first publishing; never changes after
    Instant reviewed;
    Instant review_due;
    Instant changed;
};

/// Who may write it: its owner, who writes for its unit, and the desk.
bool may_write(const people::Person& person, const ServicePage& service);

/// Problem not_found; with `seen_version`: conflict if it changed.
ServicePage load_service(db::Reading& tx, const Id& id);
ServicePage load_service(db::Reading& tx, const Id& id, std::int64_t seen_version);
std::optional<ServicePage> public_service(db::Reading& tx, std::string_view slug);
/// A to Å, without their bodies: the list asks for all of them at every look.
std::vector<ServicePage> public_services(db::Reading& tx);
/// All of them, A to Å, withdrawn ones too.
std::vector<ServicePage> all_services(db::Reading& tx);
/// Of the published, with their bodies, at most `most` whose id comes after this one; in the order of their ids.
std::vector<ServicePage> published_after(db::Reading& tx, const Id& after, int most);
/// Of the published: those that this person owns and has to go through within `notice_days`, and those past their day
/// in a unit that the person leads. The first due first.
std::vector<ServicePage> to_review(db::Reading& tx, const people::Person& person);

/// What came of an act that the rule book has a word on. A refusal is an outcome: recorded and committed.
struct Outcome {
    rulebook::Ruling ruling;
    ServicePage service;
    bool done = false;
};

/// A new one (nil id), or a change; nothing is written if nothing changed. A change of one that is out is an act of
/// publishing: the rule book is asked. Problem invalid (fields), forbidden, conflict.
Outcome save_service(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                     const ServiceText& text);
/// Lets it out, or out again. Problem invalid where something is missing.
Outcome publish_service(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version);
/// "Gjennomgått, stemmer": the next review is `review_months` from now. By who may write it, or leads its unit.
ServicePage review_service(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version);
/// Off the site. Problem invalid without a reason.
ServicePage withdraw_service(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                             const std::string& reason);

/// Told when the public pages say something else.
struct ServicesChanged {
    Id service;
};

} // namespace samband::services
