#include "moderation/today.h"

#include "base/text_of.h"
#include "dialogue/thread_store.h"
#include "dialogue/whole_message.h"
#include "moderation/block.h"
#include "moderation/closed.h"
#include "moderation/moderate_message.h"
#include "moderation/report.h"
#include "moderation/rule.h"
#include "people/dressing.h"

namespace samband::moderation {

static constexpr const char* sections[] = {"acts_to_approve", "acts_returned", "blocks_to_review", "reports_to_follow"};

static Json act_line(const ModerationAct& act)
{
    return Json::object({{"id", act.id.text()},
                         {"thread", act.thread.text()},
                         {"entry", act.entry.text()},
                         {"removes", act.verb == Verb::remove},
                         {"by", act.by_name},
                         {"said", act.comment.empty() ? act.error : act.comment},
                         {"in_doubt", act.state == ActState::in_doubt},
                         {"failed", act.state == ActState::failed},
                         {"written", to_rfc3339(act.at)}});
}

static std::int64_t caught_for(db::Reading& tx, const people::Person& person)
{
    if (!person.may(people::Access::desk)) return 0;
    std::int64_t caught = 0;
    for (const Hit& hit : unseen_hits(tx)) {
        const auto entry = dialogue::find_entry(tx, hit.entry);
        const auto thread = entry ? dialogue::find_thread(tx, entry->thread) : std::nullopt;
        if (thread && dialogue::may_read(tx, person, *thread)) ++caught;
    }
    return caught;
}

static Json block_line(db::Reading& tx, const people::Person& person, const Block& it)
{
    const char* hidden = hidden_in_lists(tx, person, it.thread);
    return Json::object(
        {{"who", hidden ? std::string() : it.who}, {"hidden", hidden ? Json(hidden) : Json()}, {"day", it.review_on}});
}

static Json report_line(db::Reading& tx, const people::Person& person, const Report& it)
{
    const char* hidden = hidden_in_lists(tx, person, it.thread);
    return Json::object({{"id", it.id.text()},
                         {"what", hidden ? std::string() : it.what},
                         {"hidden", hidden ? Json(hidden) : Json()},
                         {"day", it.follow_up.value()}});
}

Json today_facts(db::Reading& tx, const people::Person& person)
{
    Json approve = Json::array();
    for (const ModerationAct& act : acts_waiting_for(tx, person)) approve.push(act_line(act));
    Json returned = Json::array();
    for (const ModerationAct& act : acts_returned_to(tx, person)) returned.push(act_line(act));
    Json blocks = Json::array();
    for (const Block& it : blocks_to_review(tx))
        if (it.by == person.id || person.may(people::Access::desk)) blocks.push(block_line(tx, person, it));
    Json reports = Json::array();
    for (const Report& it : reports_to_follow_up(tx, person)) reports.push(report_line(tx, person, it));
    return Json::object({{"acts_to_approve", std::move(approve)},
                         {"acts_returned", std::move(returned)},
                         {"blocks_to_review", std::move(blocks)},
                         {"reports_to_follow", std::move(reports)},
                         {"caught", caught_for(tx, person)}});
}

bool is_quiet(const Json& facts)
{
    for (const char* section : sections)
        if (!facts.find(section)->items().empty()) return false;
    return facts.find("caught")->integer() == 0;
}

void dress_today(Json& facts, Instant now, http::Language language)
{
    for (const char* section : {"acts_to_approve", "acts_returned"})
        for (Json& line : facts[section].items())
            line["time"] = people::time_words(*from_rfc3339(line.find("written")->string()), now, language);
    for (const char* section : {"blocks_to_review", "reports_to_follow"})
        for (Json& line : facts[section].items())
            line["day_words"] = people::day_words(line.find("day")->string(), language);
    for (const auto& [section, member] : {std::pair("blocks_to_review", "who"), std::pair("reports_to_follow", "what")})
        for (Json& line : facts[section].items())
            if (line.find("hidden")->is_string()) line[member] = people::say(line.find("hidden")->string(), language);
    for (Json& line : facts["blocks_to_review"].items())
        if (line.find("who")->string().empty()) line["who"] = people::say(text_of("Ukjent"), language);
    facts["has_caught"] = facts.find("caught")->integer() > 0;
}

} // namespace samband::moderation
