#include "moderation/act_row.h"

#include "base/json.h"
#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text_of.h"
#include "db/queries.h"
#include "dialogue/thread_store.h"
#include "dialogue/whole_message.h"
#include "moderation/closed.h"
#include "moderation/limits.h"
#include "people/person_store.h"
#include "rulings/whose_yes.h"

namespace samband::moderation {

static constexpr Verb verbs[] = {Verb::hide, Verb::show, Verb::remove};
static constexpr ActState states[] = {ActState::refused, ActState::waits,  ActState::sent_back, ActState::under_way,
                                      ActState::done,    ActState::failed, ActState::in_doubt};
static constexpr TellWay ways[] = {TellWay::none, TellWay::message, TellWay::mail, TellWay::sms, TellWay::link};

std::string_view word(Verb verb)
{
    switch (verb) {
    case Verb::hide:
        return "hide";
    case Verb::show:
        return "show";
    case Verb::remove:
        return "remove";
    }
    return "hide";
}

std::string_view word(ActState state)
{
    switch (state) {
    case ActState::refused:
        return "refused";
    case ActState::waits:
        return "waits";
    case ActState::sent_back:
        return "sent-back";
    case ActState::under_way:
        return "under-way";
    case ActState::done:
        return "done";
    case ActState::failed:
        return "failed";
    case ActState::in_doubt:
        return "in-doubt";
    }
    return "done";
}

std::string_view word(TellWay way)
{
    switch (way) {
    case TellWay::none:
        return "";
    case TellWay::message:
        return "message";
    case TellWay::mail:
        return "mail";
    case TellWay::sms:
        return "sms";
    case TellWay::link:
        return "link";
    }
    return "";
}

template <typename Enum, std::size_t size>
static std::optional<Enum> read(const Enum (&all)[size], std::string_view said)
{
    for (const Enum it : all)
        if (word(it) == said) return it;
    return std::nullopt;
}

std::optional<Verb> verb_of(std::string_view said)
{
    return read(verbs, said);
}

const char* first_reason(const std::vector<Reason>& reasons)
{
    return reasons.empty() ? "" : name(reasons.front());
}

static std::vector<std::string> list_in(const std::string& json)
{
    std::vector<std::string> list;
    const Json read = parse_json(json);
    for (const Json& item : read.items()) list.push_back(item.string());
    return list;
}

static std::string text_of_list(const std::vector<std::string>& list)
{
    Json json = Json::array();
    for (const std::string& item : list) json.push(item);
    return to_text(json);
}

static ModerationAct read_act(const db::Row& row)
{
    ModerationAct it;
    it.id = row.id("id");
    it.version = row.integer("version");
    it.verb = verb_of(row.text("verb")).value();
    it.state = read(states, row.text("state")).value();
    it.thread = row.id("thread_id");
    it.entry = row.id("entry_id");
    it.way = dialogue::way_of(row.text("way")).value_or(dialogue::Way::form);
    it.category = rulebook::read_word<rulebook::Category>(row.text("category")).value_or(rulebook::Category::neutral);
    it.reasons = reasons_in(row.text("reasons"));
    it.why = row.text("why");
    it.by = row.id("by_id");
    it.by_name = row.maybe_text("by_name").value_or("");
    it.at = row.instant("at");
    it.asked_roles = list_in(row.text("asked_roles"));
    it.lacking_roles = list_in(row.text("lacking_roles"));
    it.yes = row.maybe_id("yes_id");
    it.yes_name = row.maybe_text("yes_name").value_or("");
    it.comment = row.text("comment");
    it.rulebook = row.id("rulebook_id");
    it.ruling = row.text("ruling");
    it.evidence = row.maybe_id("evidence_id");
    it.dispatch = row.maybe_id("dispatch_id");
    it.told_by = read(ways, row.text("told_by")).value();
    it.told = row.text("told");
    it.told_state = row.text("told_state");
    it.told_dispatch = row.maybe_id("told_dispatch_id");
    it.error = row.text("error");
    it.done_at = row.maybe_instant("done_at");
    return it;
}

void insert_act(db::Writing& tx, const ModerationAct& it)
{
    tx.run("moderation.insert_act", {{"id", it.id},
                                     {"verb", word(it.verb)},
                                     {"state", word(it.state)},
                                     {"thread", it.thread},
                                     {"entry", it.entry},
                                     {"way", dialogue::word(it.way)},
                                     {"category", rulebook::word(it.category)},
                                     {"reasons", list_text(it.reasons)},
                                     {"why", it.why},
                                     {"by", it.by},
                                     {"at", it.at},
                                     {"asked", text_of_list(it.asked_roles)},
                                     {"lacking", text_of_list(it.lacking_roles)},
                                     {"rulebook", it.rulebook},
                                     {"ruling", it.ruling},
                                     {"evidence", it.evidence}});
}

void update_act(db::Writing& tx, const ModerationAct& it)
{
    const auto changed = tx.run("moderation.update_act", {{"id", it.id},
                                                          {"version", it.version},
                                                          {"state", word(it.state)},
                                                          {"lacking", text_of_list(it.lacking_roles)},
                                                          {"yes", it.yes},
                                                          {"comment", it.comment},
                                                          {"evidence", it.evidence},
                                                          {"dispatch", it.dispatch},
                                                          {"told_by", word(it.told_by)},
                                                          {"told", it.told},
                                                          {"told_state", it.told_state},
                                                          {"told_dispatch", it.told_dispatch},
                                                          {"error", it.error},
                                                          {"done_at", it.done_at}});
    if (changed != 1) throw Overtaken(text_of("Noe har skjedd med dette siden du så det. Se på nytt, og prøv igjen."));
}

static std::optional<ModerationAct> one(const std::optional<db::Row>& row)
{
    return row ? std::optional(read_act(*row)) : std::nullopt;
}

std::optional<ModerationAct> find_act(db::Reading& tx, const Id& id)
{
    return one(tx.maybe("moderation.act", {{"id", id}}));
}

std::optional<ModerationAct> act_of_dispatch(db::Reading& tx, const Id& dispatch)
{
    return one(tx.maybe("moderation.act_of_dispatch", {{"dispatch", dispatch}}));
}

std::optional<ModerationAct> act_told_by(db::Reading& tx, const Id& dispatch)
{
    return one(tx.maybe("moderation.act_told_by", {{"dispatch", dispatch}}));
}

std::vector<ModerationAct> acts_on(db::Reading& tx, const Id& entry)
{
    return tx.all_as("moderation.acts_on", {{"entry", entry}, {"most", list_most}}, read_act);
}

std::vector<ModerationAct> acts_in(db::Reading& tx, ActState state)
{
    return tx.all_as("moderation.acts_in", {{"state", word(state)}, {"most", list_most}}, read_act);
}

/// Of a thread that no unit has, the yes is asked where whoever wishes it belongs.
static Id unit_of(db::Reading& tx, const ModerationAct& act)
{
    const auto thread = dialogue::find_thread(tx, act.thread);
    if (thread && thread->unit) return *thread->unit;
    const people::Person author = people::load_person(tx, act.by);
    return author.mandates.empty() ? Id() : author.mandates.front().unit;
}

std::vector<std::string> yes_of(db::Reading& tx, const people::Person& person, const ModerationAct& act)
{
    if (act.state != ActState::waits) return {};
    const auto entry = dialogue::find_entry(tx, act.entry);
    if (is_closed_to(tx, person, entry ? entry->thread : act.thread)) return {};
    rulings::WhoseYes whose(tx);
    return whose.answered_by(person, {unit_of(tx, act), {act.by}, act.lacking_roles});
}

} // namespace samband::moderation
