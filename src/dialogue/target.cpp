#include "dialogue/target.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "db/once.h"
#include "dialogue/clock_work.h"
#include "dialogue/limits.h"
#include "ledger/append.h"
#include "rulebook/set.h"

#include <algorithm>

namespace samband::dialogue {

using rulebook::Within;

std::string word(const TargetOf& what)
{
    if (what.category) return "category." + std::string(rulebook::word(*what.category));
    return what.within ? "within." + std::string(rulebook::word(*what.within)) : "silent";
}

std::optional<TargetOf> target_of(std::string_view said)
{
    constexpr std::string_view category = "category.";
    constexpr std::string_view within = "within.";
    if (said.starts_with(category)) {
        const auto found = rulebook::read_word<rulebook::Category>(said.substr(category.size()));
        return found ? std::optional(TargetOf{.category = found}) : std::nullopt;
    }
    if (said == "silent") return TargetOf{};
    if (!said.starts_with(within)) return std::nullopt;
    const auto found = rulebook::read_word<Within>(said.substr(within.size()));
    // The same day is a time, and no words for one.
    return found && found != Within::same_day ? std::optional(TargetOf{.within = found}) : std::nullopt;
}

static constexpr const char* kept_as = "dialogue-targets";

static std::vector<Target> set_targets(db::Reading& tx)
{
    return *db::once(tx, kept_as, [&] {
        std::vector<Target> targets;
        for (const db::Row& row : tx.all("dialogue.targets"))
            if (const auto what = target_of(row.text("what"))) targets.push_back({*what, row.maybe_integer("minutes")});
        return targets;
    });
}

static const Target* find_target(const std::vector<Target>& targets, const TargetOf& what)
{
    const auto found = std::ranges::find_if(targets, [&](const Target& it) { return word(it.what) == word(what); });
    return found == targets.end() ? nullptr : &*found;
}

static Target of_words(const std::vector<Target>& targets, const std::optional<Within>& within)
{
    const TargetOf what{.within = within};
    if (const Target* found = find_target(targets, what)) return *found;
    const bool soon = within == Within::without_undue_delay;
    return {what, soon ? std::optional(target_minutes_by_default) : std::nullopt, true};
}

std::vector<Target> list_targets(db::Reading& tx)
{
    const std::vector<Target> set = set_targets(tx);
    std::vector<Target> all = {of_words(set, Within::without_undue_delay), of_words(set, Within::reasonable),
                               of_words(set, {})};
    std::ranges::copy_if(set, std::back_inserter(all), [](const Target& it) { return it.what.category.has_value(); });
    return all;
}

/// Nobody waits for an answer to the others.
static bool asks(const std::optional<rulebook::Category>& category)
{
    using rulebook::Category;
    static const rulebook::Set<Category> none = {
        Category::praise, Category::neutral,   Category::irrelevant,     Category::personal_attack, Category::unlawful,
        Category::rumour, Category::offensive, Category::staff_attacked, Category::out_of_context};
    return !category || !none.has(*category);
}

std::optional<std::int64_t> target_minutes(db::Reading& tx, const Owed& owed, const Thread& thread)
{
    const std::vector<Target> set = set_targets(tx);
    const auto category = thread.category ? thread.category : thread.proposed;
    const Target* own = category ? find_target(set, {.category = category}) : nullptr;
    if (own) return own->minutes;
    if (owed.by || owed.level == rulebook::Level::may) return std::nullopt;
    if (owed.within) return of_words(set, owed.within).minutes;
    return is_owed(owed) || asks(thread.category) ? of_words(set, {}).minutes : std::nullopt;
}

void set_target(db::Writing& tx, const people::Person& by, const TargetOf& what, std::optional<std::int64_t> minutes)
{
    if (!by.may(people::Access::steward))
        throw Problem(ProblemCode::forbidden, "Den som steller med mennesker og enheter, setter fristene.");
    if (minutes && (*minutes < 1 || *minutes > target_minutes_most))
        throw Problem(ProblemCode::invalid, "Det er ikke en frist.",
                      {{"hours", text_of("Skriv timer mellom 0,1 og 750, eller la feltet stå tomt.")}});
    if (what.category && !minutes)
        tx.run("dialogue.drop_target", {{"what", word(what)}});
    else
        tx.run("dialogue.set_target", {{"what", word(what)}, {"minutes", minutes}, {"by", by.id}, {"now", tx.now()}});
    db::forget_once(tx, kept_as);
    ledger::append(tx, {"answer-target-set",
                        {},
                        by.id,
                        Json::object({{"what", word(what)}, {"minutes", minutes ? Json(*minutes) : Json()}})});
    follow_all_clocks(tx);
}

} // namespace samband::dialogue
