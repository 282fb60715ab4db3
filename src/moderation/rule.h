#pragma once
#include "db/transaction.h"
#include "dialogue/thread_store.h"
#include "moderation/act.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <vector>

/// What new messages are looked at for. A rule proposes, and never hides or removes anything: that is for a person, as
/// the rule book lets them.
namespace samband::moderation {

enum class Action {
    propose, ///< hiding it, with that reason filled in
    mark,    ///< it is marked in its thread
    review,  ///< it is put among what somebody is to look at
};
std::string_view word(Action action);
std::optional<Action> action_of(std::string_view word);
const char* name(Action action);

/// Whether whoever wrote has written before: in a network ever, otherwise in the same thread.
enum class Author { any, fresh, known };
std::string_view word(Author author);
std::optional<Author> author_of_word(std::string_view word);

/// Each condition that says something must hold; a rule says at least one.
struct Rule {
    Id id{};
    std::string name{};
    std::string words{};    ///< any of them, parted by commas or lines; "brøyt*" is how a word begins
    std::string patterns{}; ///< any of them, one a line: regular expressions as RE2 has them, whatever the case
    bool links = false;     ///< there is an address in it
    Author author = Author::any;
    std::optional<dialogue::Way> way{};
    std::optional<rulebook::Category> category{}; ///< as proposed
    Action action = Action::review;
    std::optional<Reason> reason{};
};

/// What a rule is asked about.
struct Looked {
    std::string subject{};
    std::string text{};
    dialogue::Way way = dialogue::Way::form;
    rulebook::Category category = rulebook::Category::neutral;
    bool known = false;
};
bool fits(const Rule& rule, const Looked& message);
/// What is wrong with one line of patterns, bokmål; null: nothing.
const char* fault_of_patterns(const std::string& patterns);

/// In their order; at most `rules_most`.
std::vector<Rule> list_rules(db::Reading& tx);
/// Problem not_found.
Rule load_rule(db::Reading& tx, const Id& id);
/// Adds it last, or changes the one that has its id. Problem invalid, at their fields; recorded.
Rule save_rule(db::Writing& tx, const people::Person& by, const Rule& rule);
void hold_rule(const Rule& rule);
/// One place up or down; at the end it stays. Recorded.
void move_rule(db::Writing& tx, const people::Person& by, const Id& id, bool up);
void remove_rule(db::Writing& tx, const people::Person& by, const Id& id);

/// What a rule caught, until somebody has looked at it.
struct Hit {
    Id thread{};
    Id entry{};
    std::string rule_name{};
    Action action = Action::review;
    std::optional<Reason> reason{};
    Instant at{};
};
/// The first rule that fits the message, where any does: kept as a hit, recorded "message-caught".
void look_by_rules(db::Writing& tx, const dialogue::Thread& thread, const dialogue::Entry& entry);
/// Those that nobody has looked at, the newest first.
std::vector<Hit> unseen_hits(db::Reading& tx);
std::optional<Hit> hit_on(db::Reading& tx, const Id& entry);
void see_hit(db::Writing& tx, const people::Person& by, const Id& entry);

/// What the rule, as typed, would have caught of the last `dry_run_days`.
struct DryRun {
    std::int64_t looked_at = 0;
    std::int64_t caught = 0;
    struct Caught {
        Id thread;
        std::string subject;
        std::string text; ///< its beginning
        dialogue::Way way = dialogue::Way::form;
        Instant at;
    };
    std::vector<Caught> shown{}; ///< the newest, `dry_run_shown` of them
};
/// Restricted threads are left out, and so is what the person may not read.
DryRun dry_run(db::Reading& tx, const people::Person& person, const Rule& rule);

} // namespace samband::moderation
