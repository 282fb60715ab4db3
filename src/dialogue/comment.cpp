#include "dialogue/comment.h"

#include "base/json.h"
#include "db/queries.h"
#include "dialogue/changed.h"

namespace samband::dialogue {

static std::vector<std::string> texts_of(const std::string& list)
{
    std::vector<std::string> texts;
    const Json json = parse_json(list);
    for (const Json& text : json.items()) texts.push_back(text.string());
    return texts;
}

static std::string list_of(const std::vector<std::string>& texts)
{
    Json list = Json::array();
    for (const std::string& text : texts) list.push(text);
    return to_text(list);
}

static std::optional<Comment> read_comment(const std::optional<db::Row>& row)
{
    if (!row) return std::nullopt;
    return Comment{row->id("entry_id"),       row->id("account_id"), row->text("foreign_id"),
                   row->text("conversation"), row->text("post"),     row->text("author"),
                   row->flag("private"),      row->text("link"),     texts_of(row->text("attached"))};
}

std::optional<Comment> comment_of(db::Reading& tx, const Id& entry)
{
    return read_comment(tx.maybe("dialogue.comment_of", {{"entry", entry}}));
}

std::optional<Comment> find_comment(db::Reading& tx, const Id& account, const std::string& foreign_id)
{
    return read_comment(tx.maybe("dialogue.find_comment", {{"account", account}, {"foreign_id", foreign_id}}));
}

std::vector<std::string> our_answers_in(db::Reading& tx, const Id& account, const std::string& conversation)
{
    return tx.all_as("dialogue.our_answers_in_line", {{"account", account}, {"conversation", conversation}},
                     [](const db::Row& row) { return row.text("foreign_id"); });
}

void keep_comment(db::Writing& tx, const Id& entry, const channels::networks::CommentCame& came)
{
    const auto kept = tx.run("dialogue.keep_comment", {{"entry", entry},
                                                       {"account", came.account},
                                                       {"foreign_id", came.foreign_id},
                                                       {"conversation", came.conversation},
                                                       {"post", came.post},
                                                       {"author", came.from_id},
                                                       {"private", came.is_private ? 1 : 0},
                                                       {"link", came.link},
                                                       {"attached", list_of(came.attached)}});
    if (kept == 1 && !came.is_ours) tx.tell(CommentKept{entry});
}

} // namespace samband::dialogue
