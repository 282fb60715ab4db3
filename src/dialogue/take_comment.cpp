#include "dialogue/take_comment.h"

#include "base/text.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/networks/placed.h"
#include "dialogue/comment.h"
#include "dialogue/early_comment.h"
#include "dialogue/echo.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/take_in.h"
#include "dialogue/take_in_own.h"
#include "dialogue/thread_row.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

using channels::networks::CommentCame;
using Verb = CommentCame::Verb;

std::string comment_source(Way way, const Id& account)
{
    return std::string(word(way)) + "." + account.text();
}

std::string comment_key(Way way, const Id& account, bool is_private, const std::string& conversation)
{
    return comment_source(way, account) + (is_private ? ".m." : ".") + conversation;
}

/// The way that the account's network is: an account of another channel takes no comments in.
static Way way_of_account(db::Reading& tx, const Id& account)
{
    return way_of(rulebook::word(channels::load_account(tx, account).channel)).value();
}

namespace {

/// Takes in one thing that was said or changed.
class Taking {
public:
    Taking(db::Writing& tx, const CommentCame& came)
        : tx_(tx),
          came_(came),
          way_(way_of_account(tx, came.account)),
          source_(comment_source(way_, came.account)),
          key_(comment_key(way_, came.account, came.is_private, came.conversation))
    {
    }

    void take()
    {
        if (came_.verb != Verb::said) return change();
        if (came_.is_ours) return take_ours();
        leave_long_ago();
        const Taken taken = take_in(tx_, inbound());
        if (taken.again) return learn_name(taken);
        keep_comment(tx_, taken.entry, came_);
        for (const CommentCame& early : early_changes(tx_, source_, came_.foreign_id)) Taking(tx_, early).change();
        if (!taken.began) return;
        for (const CommentCame& early : early_answers(tx_, key_)) Taking(tx_, early).take_ours();
    }

private:
    Inbound inbound() const
    {
        Inbound message;
        message.way = way_;
        message.source = source_;
        message.foreign_id = came_.foreign_id;
        message.who = came_.from;
        message.text = trim(came_.text);
        message.at = came_.at;
        message.raw = came_.raw;
        message.keys = {key_};
        if (came_.conversation != came_.foreign_id && !came_.is_private)
            message.keys.push_back(comment_key(way_, came_.account, false, came_.foreign_id));
        if (!knows_thread()) message.subject = subject(message.text);
        return message;
    }

    bool knows_thread() const { return tx_.maybe("dialogue.thread_of_key", {{"conversation", key_}}).has_value(); }

    std::string subject(std::string_view text) const
    {
        const std::string under =
            came_.is_private ? "" : channels::networks::placed_title(tx_, came_.account, came_.post);
        if (!under.empty()) return "Kommentar til «" + under + "»";
        return text.empty() ? "Melding uten tekst" : "";
    }

    /// What somebody writes long after the last word of an earlier conversation is about something else.
    void leave_long_ago()
    {
        if (!came_.is_private) return;
        const auto row = tx_.maybe("dialogue.thread_of_key", {{"conversation", key_}});
        if (!row) return;
        const auto thread = find_thread(tx_, row->id("thread_id"));
        if (thread && came_.at > thread->last.plus_s(private_window_s))
            tx_.run("dialogue.leave_key", {{"conversation", key_}});
    }

    /// A webhook of a private message names nobody; who looks in the network's list later reads the name.
    void learn_name(const Taken& taken)
    {
        if (!came_.is_private || came_.from.empty() || taken.entry == Id()) return;
        const std::string who = shortened(came_.from, who_characters);
        if (tx_.run("dialogue.name_writer", {{"entry", taken.entry}, {"who", who}}) == 0) return;
        tx_.run("dialogue.name_thread_writer", {{"thread", taken.thread}, {"who", who}});
        const Thread thread = find_thread(tx_, taken.thread).value();
        const Entry entry = read_entry(tx_.one("dialogue.entry_found", {{"id", taken.entry}}));
        index_entry(tx_, thread, taken.entry, entry.at, found_by(thread, entry));
    }

    void change()
    {
        if (!tx_.maybe("dialogue.entry_of_raw", {{"source", source_}, {"foreign_id", came_.foreign_id}})) {
            if (!find_comment(tx_, came_.account, came_.foreign_id)) keep_early(tx_, source_, key_, came_);
            return; // of what Samband sent, what it said is known
        }
        if (came_.verb == Verb::removed)
            take_in_deletion(tx_, source_, came_.foreign_id, came_.at);
        else
            take_in_edit(tx_, source_, came_.foreign_id, std::string(trim(came_.text)), came_.at);
    }

    void take_ours()
    {
        if (const auto known = find_comment(tx_, came_.account, came_.foreign_id))
            return answer_is_there(tx_, known->entry, came_.link);
        const auto row = tx_.maybe("dialogue.thread_of_key", {{"conversation", key_}});
        if (!row) return keep_early(tx_, source_, key_, came_);
        if (claimed(row->id("thread_id"))) return;
        const auto entry = take_in_own(tx_, row->id("thread_id"), row->id("came_to"), inbound());
        if (!entry) return;
        keep_comment(tx_, *entry, came_);
        for (const CommentCame& early : early_changes(tx_, source_, came_.foreign_id)) Taking(tx_, early).change();
    }

    /// The network may tell of an answer of Samband's before it has answered the call by which it was sent: that answer
    /// stands in the thread, and nothing else says the same.
    bool claimed(const Id& thread)
    {
        for (const db::Row& row : tx_.all("dialogue.answers_without_name", {{"thread", thread}, {"way", word(way_)}})) {
            if (words_of(row.text("text")) != words_of(came_.text)) continue;
            keep_comment(tx_, row.id("id"), came_);
            answer_is_there(tx_, row.id("id"), came_.link);
            return true;
        }
        return false;
    }

    /// Networks change white space.
    static std::string words_of(const std::string& text)
    {
        std::string words;
        for (const char c : text)
            if (static_cast<unsigned char>(c) > 0x20) words += c;
        return words;
    }

    db::Writing& tx_;
    const CommentCame& came_;
    Way way_;
    std::string source_;
    std::string key_;
};

} // namespace

void take_comment(db::Writing& tx, const CommentCame& came)
{
    Taking(tx, came).take();
}

void hold_comment(db::Writing& tx, const channels::networks::CommentUnread& unread)
{
    const Way way = way_of_account(tx, unread.account);
    hold_unread(tx, way, comment_source(way, unread.account), unread.foreign_id, unread.raw.substr(0, raw_bytes),
                unread.why);
}

} // namespace samband::dialogue
