#pragma once
#include "channels/networks/comment_order.h"
#include "dialogue/answering.h"
#include "dialogue/comment.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/sight.h"
#include "moderation/evidence.h"
#include "moderation/look_at.h"
#include "moderation/moderate_message.h"

/// A municipality that is written to by those who should not have.
namespace samband::moderation {

using dialogue::Way;
using rulebook::Category;

inline constexpr std::int64_t a_day = 24 * 3'600;

/// For a rule book of its own, where somebody's yes is wanted before anything is removed.
inline constexpr const char* yes_first = R"(
  [[section.clause]]
  id = "somebody-says-yes"
  says = "Kommunedirektøren sier ja før noe fjernes."
  strength = "shall"
  when.act = "delete"
  then.outcome = "approval"
  then.approval = "chief-executive"
)";

class Moderated : public dialogue::Answerers {
protected:
    void SetUp() override
    {
        Answerers::SetUp();
        if (IsSkipped()) return;
        wiring().on<channels::DispatchEnded>("moderation::follow_moderation", [this](auto& tx, const auto& happening) {
            follow_moderation(tx, happening, municipality_);
        });
        wiring().on<dialogue::MessageTaken>("moderation::look_at_message", look_at_message);
        wiring().on<dialogue::CommentKept>("moderation::look_at_comment", look_at_comment);
    }

    /// The starter rule book with that clause in its first section.
    void adopt_with(const std::string& clause)
    {
        std::string text(*rulings::shipped_text("hattfjelldal"));
        const std::size_t at = text.find("\n[[section]]", text.find("[[section]]") + 1);
        adopt_text(text.substr(0, at) + "\n" + clause + text.substr(at));
    }
    /// Its leader is Leif.
    Id in_home_care(const std::string& text, const std::string& address = "")
    {
        later_s(60);
        dialogue::Inbound it = message("h" + std::to_string(++comments_), text);
        it.who = "Hemmelig Avsender";
        it.address = address;
        it.unit = unit("Hjemmetjenesten");
        return take(it).thread;
    }
    /// Kari restricts it to those, and its leader.
    void keep_to(const Id& id, const std::vector<std::string>& readers)
    {
        std::vector<Id> ids;
        for (const std::string& reader : readers) ids.push_back(person_id(reader));
        acting("Kari", [&](auto& tx, const auto& by) {
            return dialogue::restrict_thread(tx, by, id, dialogue::find_thread(tx, id)->version, "Gjelder en ansatt.",
                                             ids);
        });
    }

    /// The account of the municipality in that network, served by a port that tells what it is handed.
    channels::Account network(rulebook::Channel channel)
    {
        channels::Account account;
        account.channel = channel;
        account.driver = "smtp";
        account.name = "Siden vår";
        account.settings = Json::object();
        account.state = channels::AccountState::open;
        return write([&](db::Writing& tx) { return channels::add_account(tx, account); });
    }
    /// What somebody writes under one of our posts there.
    dialogue::Taken commented(const Id& account, const std::string& text, const std::string& author = "42",
                              Way way = Way::facebook, bool is_private = false)
    {
        later_s(60);
        dialogue::Inbound it = message("c" + std::to_string(++comments_), text);
        it.way = way;
        it.source = std::string(dialogue::word(way)) + "." + account.text();
        it.who = "Ase";
        it.address = author;
        channels::networks::CommentCame came;
        came.account = account;
        came.foreign_id = "100_" + std::to_string(comments_);
        came.post = "100";
        came.from_id = author;
        came.is_private = is_private;
        came.link = "https://network.example/100_" + std::to_string(comments_);
        return write([&](db::Writing& tx) {
            const dialogue::Taken taken = dialogue::take_in(tx, it);
            dialogue::keep_comment(tx, taken.entry, came);
            return taken;
        });
    }
    Id entry_of(const Id& id, std::size_t at = 0)
    {
        return read([&](db::Reading& tx) { return dialogue::entries_of(tx, id); }).at(at).id;
    }
    Wish wish(const Id& id, Category category, std::vector<Reason> reasons = {Reason::attack})
    {
        return {.thread = id,
                .entry = entry_of(id),
                .seen_version = thread(id).version,
                .category = category,
                .reasons = std::move(reasons)};
    }
    /// Later than what it is about: entries of one moment stand in no order.
    ModerationOutcome hide(const std::string& who, const Wish& it)
    {
        later_s(1);
        return acting(who, [&](auto& tx, const auto& by) { return hide_message(tx, by, municipality_, it); });
    }
    ModerationOutcome remove(const std::string& who, const Wish& it)
    {
        later_s(1);
        return acting(who, [&](auto& tx, const auto& by) { return remove_message(tx, by, municipality_, it); });
    }
    ModerationOutcome show(const std::string& who, const Wish& it)
    {
        return acting(who, [&](auto& tx, const auto& by) { return show_message(tx, by, municipality_, it); });
    }
    std::optional<dialogue::EntrySight> sight(const Id& entry)
    {
        return read([&](db::Reading& tx) { return dialogue::sight_of(tx, entry); });
    }
    std::vector<Evidence> evidence()
    {
        return read([](db::Reading& tx) { return list_evidence(tx); });
    }
    Evidence piece(const Id& id)
    {
        const people::Person rolf = person("Rolf");
        return read([&](db::Reading& tx) { return load_evidence(tx, rolf, id); });
    }

private:
    int comments_ = 0;
};

} // namespace samband::moderation
