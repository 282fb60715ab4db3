#include "approvals/comments.h"

#include "approvals/limits.h"
#include "approvals/mentions.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "ledger/append.h"
#include "people/person_store.h"
#include "publishing/block_post.h"
#include "publishing/post_store.h"

#include <map>

namespace samband::approvals {

namespace {

/// One question a person, however many they wrote.
class Names {
public:
    explicit Names(db::Reading& tx) : tx_(tx) {}
    std::string of(const std::optional<Id>& id)
    {
        if (!id) return {};
        if (const auto known = names_.find(*id); known != names_.end()) return known->second;
        const auto person = people::find_person(tx_, *id);
        return names_.emplace(*id, person ? person->name : std::string()).first->second;
    }

private:
    db::Reading& tx_;
    std::map<Id, std::string> names_;
};

void record(db::Writing& tx, const char* kind, const std::optional<Id>& by, const Id& post, Json::Object content)
{
    content.emplace_back("post", post.text());
    ledger::append(tx, {kind, post, by, Json(std::move(content))});
}

/// What a blocked post said may stand in what was said of it.
std::string said_in(db::Reading& tx, const Id& post, const db::Row& row)
{
    return publishing::is_blocked(tx, post) ? std::string(publishing::blocked_title) : row.text("said");
}

} // namespace

std::vector<Comment> comments_of(db::Reading& tx, const Id& post)
{
    Names names(tx);
    std::vector<Comment> comments;
    for (const db::Row& row : tx.all("approvals.comments", {{"post", post}, {"count", comments_most}})) {
        Comment comment{row.id("id"),
                        row.id("post_id"),
                        row.integer("revision"),
                        row.maybe_id("person_id"),
                        row.maybe_id("guest_id"),
                        {},
                        said_in(tx, post, row),
                        row.instant("written_at"),
                        row.maybe_instant("resolved_at"),
                        {}};
        comment.name = comment.guest ? row.maybe_text("guest_name").value_or("") : names.of(comment.person);
        comment.resolved_by = names.of(row.maybe_id("resolved_by"));
        comments.push_back(std::move(comment));
    }
    return comments;
}

CommentCounts count_comments(db::Reading& tx, const Id& post)
{
    const db::Row row = tx.one("approvals.count_comments", {{"post", post}});
    return {row.integer("comments"), row.integer("still_open")};
}

std::string held_comment(db::Reading& tx, const Id& post, const std::string& said)
{
    const std::string text(trim(said));
    const auto wrong = [](const char* says) { return Problem(ProblemCode::invalid, says, {{"said", says}}); };
    if (text.empty()) throw wrong(text_of("Skriv hva du vil si."));
    if (graphemes(text) > comment_characters) throw wrong(text_of("Kommentaren er for lang. Del den opp."));
    if (count_comments(tx, post).all >= comments_most)
        throw wrong(text_of("Saken har for mange kommentarer. Ta resten på telefon."));
    return text;
}

Id write_comment(db::Writing& tx, const people::Person& by, const Id& id, const std::string& said)
{
    const publishing::Post post = publishing::load_post(tx, id);
    const std::string text = held_comment(tx, id, said);
    const std::vector<Id> mentioned = mentioned_in(tx, post, text);
    const Id comment = tx.new_id();
    tx.run("approvals.add_comment", {{"id", comment},
                                     {"post", id},
                                     {"revision", post.revision},
                                     {"person", std::optional(by.id)},
                                     {"guest", std::optional<Id>()},
                                     {"said", text},
                                     {"now", tx.now()}});
    see_mentions(tx, by, id); // Whoever answers has seen it.
    for (const Id& person : mentioned)
        if (person != by.id) tx.run("approvals.add_mention", {{"comment", comment}, {"person", person}});
    record(tx, "comment-written", by.id, id, {{"comment-id", comment.text()}, {"revision", post.revision}});
    return comment;
}

void resolve_comment(db::Writing& tx, const people::Person& by, const Id& post, const Id& comment)
{
    const auto state = tx.maybe("approvals.comment_state", {{"id", comment}, {"post", post}});
    if (!state) throw Problem(ProblemCode::not_found, "Kommentaren finnes ikke.");
    const bool opens = state->maybe_instant("resolved_at").has_value();
    tx.run("approvals.resolve_comment", {{"id", comment},
                                         {"post", post},
                                         {"resolved_at", opens ? std::nullopt : std::optional(tx.now())},
                                         {"by", by.id}});
    record(tx, opens ? "comment-opened" : "comment-resolved", by.id, post, {{"comment-id", comment.text()}});
}

std::vector<Mention> mentions_of(db::Reading& tx, const Id& person)
{
    Names names(tx);
    std::vector<Mention> mentions;
    for (const db::Row& row : tx.all("approvals.mentions", {{"person", person}, {"count", mentions_most}})) {
        const publishing::Post post = publishing::load_post(tx, row.id("post_id"));
        const auto guest = row.maybe_text("guest_name");
        mentions.push_back({post.id, post.content.title, guest ? *guest : names.of(row.maybe_id("person_id")),
                            guest.has_value(), said_in(tx, post.id, row), row.instant("written_at")});
    }
    return mentions;
}

void see_mentions(db::Writing& tx, const people::Person& by, const Id& post)
{
    tx.run("approvals.answer_mentions", {{"post", post}, {"person", by.id}, {"now", tx.now()}});
}

} // namespace samband::approvals
