#include "dialogue/answer_row.h"

#include "base/overtaken.h"
#include "dialogue/limits.h"
#include "dialogue/thread_store.h"
#include "people/person_store.h"

namespace samband::dialogue {

static std::vector<std::string> list_in(const std::string& json)
{
    std::vector<std::string> list;
    const Json read = parse_json(json);
    for (const Json& item : read.items()) list.push_back(item.string());
    return list;
}

static std::string list_text(const std::vector<std::string>& list)
{
    Json json = Json::array();
    for (const std::string& item : list) json.push(item);
    return to_text(json);
}

AnswerRow read_answer_row(const db::Row& row)
{
    AnswerRow it;
    Answer& answer = it.answer;
    answer.id = row.id("id");
    answer.thread = row.id("thread_id");
    answer.version = row.integer("version");
    answer.kind = answer_kind_of(row.text("kind")).value();
    answer.state = answer_state_of(row.text("state")).value();
    answer.outward = outward_of(row.text("outward")).value();
    answer.text = row.text("text");
    answer.signature = row.text("signature");
    answer.category = rulebook::read_word<rulebook::Category>(row.text("category")).value();
    answer.closes = row.flag("closes");
    answer.promised = row.maybe_instant("promised_at");
    answer.by = row.id("by_id");
    answer.by_name = row.maybe_text("by_name").value_or("");
    answer.asked_roles = list_in(row.text("asked_roles"));
    answer.said_yes = row.maybe_id("yes_id");
    answer.comment = row.text("comment");
    answer.entry = row.maybe_id("entry_id");
    answer.dispatch = row.maybe_id("dispatch_id");
    answer.at = row.instant("at");
    answer.goes = row.instant("goes_at");
    answer.error = row.text("error");
    it.statement = rulebook::read_word<rulebook::Statement>(row.text("statement"));
    it.tongue = row.text("tongue");
    it.lacking_roles = list_in(row.text("lacking_roles"));
    it.asker = row.maybe_id("asker_id");
    it.was = thread_state_of(row.text("was_state")).value();
    it.was_answered = row.instant("was_answered_at");
    it.was_used = row.integer("was_clock_used");
    return it;
}

std::optional<AnswerRow> find_answer(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("dialogue.answer", {{"id", id}});
    return row ? std::optional(read_answer_row(*row)) : std::nullopt;
}

std::optional<AnswerRow> answer_of_dispatch(db::Reading& tx, const Id& dispatch)
{
    const auto row = tx.maybe("dialogue.answer_of_dispatch", {{"dispatch", dispatch}});
    return row ? std::optional(read_answer_row(*row)) : std::nullopt;
}

AnswerRow load_answer_row(db::Reading& tx, const people::Person& person, const Id& id)
{
    auto row = find_answer(tx, id);
    const auto thread = row ? find_thread(tx, row->answer.thread) : std::nullopt;
    const bool there =
        thread && (may_read(tx, person, *thread) || (!thread->restricted && !yes_of(tx, person, *row).empty()));
    if (!there) throw Problem(ProblemCode::not_found, "Svaret finnes ikke.");
    return std::move(*row);
}

void insert_answer(db::Writing& tx, const AnswerRow& row)
{
    const Answer& it = row.answer;
    tx.run("dialogue.insert_answer", {{"id", it.id},
                                      {"thread", it.thread},
                                      {"kind", word(it.kind)},
                                      {"state", word(it.state)},
                                      {"outward", word(it.outward)},
                                      {"category", rulebook::word(it.category)},
                                      {"statement", row.statement ? rulebook::word(*row.statement) : ""},
                                      {"text", it.text},
                                      {"signature", it.signature},
                                      {"tongue", row.tongue},
                                      {"closes", it.closes ? 1 : 0},
                                      {"promised", it.promised},
                                      {"by", it.by},
                                      {"asked", list_text(it.asked_roles)},
                                      {"lacking", list_text(row.lacking_roles)},
                                      {"asker", row.asker},
                                      {"now", tx.now()},
                                      {"goes", it.goes},
                                      {"was_state", word(row.was)},
                                      {"was_answered", row.was_answered}});
}

void set_state(db::Writing& tx, const AnswerRow& row, AnswerState state, const std::string& error)
{
    if (tx.run("dialogue.set_answer_state",
               {{"id", row.answer.id}, {"version", row.answer.version}, {"state", word(state)}, {"error", error}}) != 1)
        throw Overtaken("Svaret er endret siden du så det.");
}

/// Of a thread that no unit has, the yes is asked where its author belongs.
static Id unit_of(db::Reading& tx, const AnswerRow& row)
{
    const auto thread = find_thread(tx, row.answer.thread);
    if (thread && thread->unit) return *thread->unit;
    const people::Person author = people::load_person(tx, row.answer.by);
    return author.mandates.empty() ? Id() : author.mandates.front().unit;
}

std::vector<std::string> yes_of(db::Reading& tx, const people::Person& person, const AnswerRow& row)
{
    rulings::WhoseYes whose(tx);
    return yes_of(tx, whose, person, row);
}

std::vector<std::string> yes_of(db::Reading& tx, rulings::WhoseYes& whose, const people::Person& person,
                                const AnswerRow& row)
{
    if (row.answer.state != AnswerState::waits) return {};
    return whose.answered_by(person, {unit_of(tx, row), {row.answer.by}, row.lacking_roles});
}

} // namespace samband::dialogue
