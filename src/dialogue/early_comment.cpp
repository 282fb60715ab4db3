#include "dialogue/early_comment.h"

#include "base/json.h"
#include "dialogue/forget.h"
#include "dialogue/limits.h"

namespace samband::dialogue {

using channels::networks::CommentCame;
using Verb = CommentCame::Verb;

static std::string_view word(Verb verb)
{
    switch (verb) {
    case Verb::said:
        return "said";
    case Verb::edited:
        return "edited";
    case Verb::removed:
        return "removed";
    }
    return "";
}

static Verb verb_of(std::string_view word)
{
    if (word == "said") return Verb::said;
    return word == "edited" ? Verb::edited : Verb::removed;
}

static Json json_of(const CommentCame& came)
{
    Json attached = Json::array();
    for (const std::string& one : came.attached) attached.push(one);
    return Json::object({{"account", came.account.text()},
                         {"verb", word(came.verb)},
                         {"private", came.is_private},
                         {"ours", came.is_ours},
                         {"foreign_id", came.foreign_id},
                         {"conversation", came.conversation},
                         {"post", came.post},
                         {"from_id", came.from_id},
                         {"from", came.from},
                         {"text", came.text},
                         {"link", came.link},
                         {"attached", std::move(attached)},
                         {"at", came.at.us},
                         {"raw", came.raw}});
}

static CommentCame came_of(const Json& json)
{
    const auto text = [&](const char* key) { return json.find(key)->string(); };
    CommentCame came;
    came.account = Id::parse(text("account")).value();
    came.verb = verb_of(text("verb"));
    came.is_private = json.find("private")->boolean();
    came.is_ours = json.find("ours")->boolean();
    came.foreign_id = text("foreign_id");
    came.conversation = text("conversation");
    came.post = text("post");
    came.from_id = text("from_id");
    came.from = text("from");
    came.text = text("text");
    came.link = text("link");
    for (const Json& one : json.find("attached")->items()) came.attached.push_back(one.string());
    came.at = Instant{json.find("at")->integer()};
    came.raw = text("raw");
    return came;
}

void keep_early(db::Writing& tx, const std::string& source, const std::string& conversation, const CommentCame& came)
{
    tx.run("dialogue.keep_early", {{"source", source},
                                   {"foreign_id", came.foreign_id},
                                   {"verb", word(came.verb)},
                                   {"conversation", conversation},
                                   {"content", to_text(json_of(came))},
                                   {"at", came.at},
                                   {"now", tx.now()}});
    forget_in_time(tx);
}

static CommentCame read_early(const db::Row& row)
{
    return came_of(parse_json(row.text("content")));
}

std::vector<CommentCame> early_changes(db::Writing& tx, const std::string& source, const std::string& foreign_id)
{
    const db::Arguments which{{"source", source}, {"foreign_id", foreign_id}};
    auto changes = tx.all_as("dialogue.early_changes", which, read_early);
    if (!changes.empty()) tx.run("dialogue.changes_came", which);
    return changes;
}

std::vector<CommentCame> early_answers(db::Writing& tx, const std::string& conversation)
{
    auto answers = tx.all_as("dialogue.early_answers", {{"conversation", conversation}}, read_early);
    if (!answers.empty()) tx.run("dialogue.answers_came", {{"conversation", conversation}});
    return answers;
}

std::int64_t forget_early(db::Writing& tx)
{
    return tx.run("dialogue.forget_early",
                  {{"before", tx.now().plus_s(-early_kept_days * 24 * 3'600)}, {"most", forgotten_at_once}});
}

} // namespace samband::dialogue
