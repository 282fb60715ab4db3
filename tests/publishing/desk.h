#pragma once
#include "base/problem.h"
#include "base/text.h"
#include "ledger/read.h"
#include "publishing/post_store.h"
#include "publishing/use_cases.h"
#include "support/town.h"

/// The acts on posts, told shortly: who does it to which post, as it now is.
namespace samband::publishing {

/// A rule book by which staff come first and social media lead to the website, in the strength asked for.
inline std::string staff_first_book(const std::string& strength)
{
    return R"(name = "prove"
short = "Prøve"
title = "Prøvereglement"

[[section]]
printed = "1"
title = "Internt først"

  [[section.clause]]
  id = "staff-first"
  says = "De ansatte får vite det før alle andre."
  strength = ")" +
           strength + R"("
  when.act = "publish"
  when.touches_staff = true
  when.told_staff = false
  unless.channel = "intranet"
  then.duties = [{ duty = "tell-staff-first" }]

  [[section.clause]]
  id = "all-publish"
  says = "Alle kan publisere."
  strength = "may"
  when.act = "publish"
  then.outcome = "allowed"

  [[section.clause]]
  id = "the-website"
  says = "Sosiale medier viser til nettstedet."
  strength = ")" +
           strength + R"("
  when.act = "publish"
  when.channel = "social"
  then.duties = [{ duty = "link-to-website" }]
)";
}

inline Content story(const std::string& title = "Hjemmetjenesten flytter", std::set<std::string> channels = {"website"})
{
    Content content;
    content.title = title;
    content.lead = "Vi flytter i uke 49.";
    content.body = "Fra mandag finner du oss i Storgata 2.";
    content.channels = std::move(channels);
    return content;
}

class Desk : public test::Town {
    template <typename Act>
    auto act(const std::string& who, Act act)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return act(tx, by); });
    }

protected:
    Post start(const std::string& who, const Content& content, const std::string& unit = "Hjemmetjenesten")
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return start_post(tx, by, this->unit(unit), content); });
    }
    Post now_is(const Post& post)
    {
        return read([&](db::Reading& tx) { return load_post(tx, post.id); });
    }
    Post save(const std::string& who, const Post& post, const Content& content)
    {
        return act(who, [&](db::Writing& tx, const people::Person& by) {
            return save_post(tx, by, post.id, post.version, content);
        });
    }
    ActOutcome send(const std::string& who, const Post& post)
    {
        return act(who, [&](db::Writing& tx, const people::Person& by) {
            return send_post(tx, by, post.id, post.version, false);
        });
    }
    ActOutcome approve(const std::string& who, const Post& post)
    {
        return act(who, [&](db::Writing& tx, const people::Person& by) {
            return approve_post(tx, by, post.id, post.version);
        });
    }
    Post send_back(const std::string& who, const Post& post, const std::string& comment)
    {
        return act(who, [&](db::Writing& tx, const people::Person& by) {
            return send_back_post(tx, by, post.id, post.version, comment);
        });
    }
    ActOutcome publish(const std::string& who, const Post& post, const Going& going = {})
    {
        return act(who, [&](db::Writing& tx, const people::Person& by) {
            return publish_post(tx, by, post.id, post.version, going);
        });
    }
    ActOutcome schedule(const std::string& who, const Post& post, Instant due, const Going& going = {})
    {
        return act(who, [&](db::Writing& tx, const people::Person& by) {
            return schedule_post(tx, by, post.id, post.version, going, due);
        });
    }
    Post unschedule(const std::string& who, const Post& post)
    {
        return act(who, [&](db::Writing& tx, const people::Person& by) {
            return unschedule_post(tx, by, post.id, post.version);
        });
    }
    ActOutcome correct(const std::string& who, const Post& post, const Content& content, const std::string& note,
                       bool significant = false)
    {
        return act(who, [&](db::Writing& tx, const people::Person& by) {
            return correct_post(tx, by, post.id, post.version, content, note, false, significant);
        });
    }
    Post withdraw(const std::string& who, const Post& post, const std::string& reason)
    {
        return act(who, [&](db::Writing& tx, const people::Person& by) {
            return withdraw_post(tx, by, post.id, post.version, reason);
        });
    }
    Post tell(const std::string& who, const Post& post)
    {
        return act(
            who, [&](db::Writing& tx, const people::Person& by) { return tell_staff(tx, by, post.id, post.version); });
    }
    Post look(const std::string& who, const Post& post)
    {
        return act(who, [&](db::Writing& tx, const people::Person& by) {
            return look_at_post(tx, by, post.id, post.version);
        });
    }

    std::vector<ledger::Recorded> history(const Post& post)
    {
        return read([&](db::Reading& tx) { return ledger::history(tx, post.id); });
    }
    /// The kinds of what is recorded of the post, oldest first: "post-sent post-approved".
    std::string kinds(const Post& post)
    {
        std::vector<std::string> words;
        for (const ledger::Recorded& entry : history(post)) words.push_back(entry.kind);
        return join(words, " ");
    }
};

/// The section that a ruling stands on first.
inline std::string first_section(const rulebook::Ruling& ruling)
{
    return ruling.because.front().source + " " + ruling.because.front().section;
}

} // namespace samband::publishing
