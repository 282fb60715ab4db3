#include "proposals/ask.h"

#include "base/log.h"
#include "base/problem.h"
#include "base/text.h"
#include "channels/secrets.h"
#include "dialogue/model_proposal.h"
#include "dialogue/thread_store.h"
#include "dialogue/whole_message.h"
#include "proposals/limits.h"
#include "proposals/mask.h"
#include "proposals/pace.h"
#include "proposals/sums.h"

#include <chrono>

namespace samband::proposals {

static void queue_asking(db::Writing& tx)
{
    outbox::Work work;
    work.kind = ask_work_kind;
    work.priority = outbox::Priority::bulk;
    work.dedup_key = ask_work_kind;
    outbox::queue(tx, work);
}

void ask_soon(db::Writing& tx, const dialogue::MessageTaken& happening)
{
    if (!setting_of(tx).is_on) return;
    tx.run("proposals.wait", {{"entry", happening.entry}, {"now", tx.now()}, {"most", waiting_most}});
    queue_asking(tx);
}

Verdict ask(const Access& access, const std::string& municipality, const Setting& setting, const Question& question,
            Instant now)
{
    // The server's file may say otherwise than when the address was kept.
    if (fault_of_address(setting.address, access.reach)) return {Verdict::Kind::failed, {}, "not-allowed"};
    std::string key;
    try {
        if (!setting.sealed.empty())
            key = channels::Secrets(access.keys(municipality)).open(setting.sealed, bound_to(setting.address));
    } catch (const Problem&) {
        return {Verdict::Kind::failed, {}, "secret-unreadable"};
    }
    return verdict_of(access.client->call(request_of(setting, key, question)), now);
}

namespace {

std::string beginning(const std::string& text, std::size_t bytes)
{
    return text.substr(0, utf8_prefix(std::string_view(text).substr(0, bytes)));
}

/// A message that is to be asked about now, and as what.
struct Next {
    Id entry;
    std::int64_t tries = 0;
    Setting setting;
    std::optional<Question> question = {};  ///< nothing: it may not be asked about
    std::optional<Instant> not_before = {}; ///< nothing is asked before that
};

std::optional<Question> question_about(db::Reading& tx, const Id& id)
{
    const auto entry = dialogue::find_entry(tx, id);
    const auto thread = entry ? dialogue::find_thread(tx, entry->thread) : std::nullopt;
    if (!thread || !dialogue::may_be_asked_about(tx, *thread, *entry)) return std::nullopt;
    // What is masked is cut afterwards: a number cut in two would be none.
    return Question{beginning(masked(thread->subject, entry->who, entry->address), subject_sent_bytes),
                    beginning(masked(beginning(entry->text, read_bytes), entry->who, entry->address), sent_bytes)};
}

/// The one that has waited longest, counted as asked about. Nothing where none waits, or no model is on.
std::optional<Next> take_next(db::Writing& tx)
{
    Next next;
    next.setting = setting_of(tx);
    tx.run("proposals.forget_waiting", {{"before", tx.now().plus_s(-waits_most_s)}});
    const auto row = next.setting.is_on ? tx.maybe("proposals.next_waiting") : std::nullopt;
    if (!row) return std::nullopt;
    next.entry = row->id("entry_id");
    next.tries = row->integer("tries") + 1;
    next.question = question_about(tx, next.entry);
    if (!next.question) {
        tx.run("proposals.waits_no_more", {{"entry", next.entry}});
        return next;
    }
    next.not_before = take_turn(tx, next.setting);
    if (!next.not_before) tx.run("proposals.tried", {{"entry", next.entry}});
    return next;
}

/// A proposal where it still may be one, and the counts. What failed is tried again, but not for ever.
void keep(db::Writing& tx, const Next& asked, const Verdict& verdict)
{
    note_answer(tx, verdict);
    if (verdict.kind != Verdict::Kind::failed || asked.tries >= tries_most)
        tx.run("proposals.waits_no_more", {{"entry", asked.entry}});
    if (verdict.kind != Verdict::Kind::proposed)
        return count(tx, asked.setting.model, verdict.kind == Verdict::Kind::refused ? Sum::refused : Sum::failed);
    if (dialogue::keep_model_proposal(tx, asked.entry, {*verdict.category, asked.setting.model, tx.now()}))
        count(tx, asked.setting.model, Sum::proposed);
}

/// What came while the last of them was asked about is asked about by new work.
outbox::Outcome all_asked()
{
    return outbox::Done{[](db::Writing& tx) {
        if (setting_of(tx).is_on && tx.maybe("proposals.next_waiting")) queue_asking(tx);
    }};
}

} // namespace

outbox::Outcome Asker::operator()(const outbox::Lease& lease, db::Database& database) const
{
    using Clock = std::chrono::steady_clock;
    const auto until = Clock::now() + std::chrono::seconds(round_s);
    Instant now{};
    while (Clock::now() < until && !(access_.ending && access_.ending())) {
        const auto next = database.write("proposals.take", [&](db::Writing& tx) {
            now = tx.now();
            return take_next(tx);
        });
        if (!next) return all_asked();
        if (next->not_before) return outbox::Postponed{*next->not_before};
        if (!next->question) continue;
        const Verdict verdict = ask(access_, lease.municipality, next->setting, *next->question, now);
        database.write("proposals.keep", [&](db::Writing& tx) { keep(tx, *next, verdict); });
        if (verdict.kind != Verdict::Kind::failed) continue;
        log::write(log::Level::warning, "language-model-failed", {{"why", verdict.why}});
        return outbox::Postponed{now.plus_s(again_s)};
    }
    return outbox::Postponed{now};
}

} // namespace samband::proposals
