#include "channels/sms/heard_before.h"

#include "base/sha256.h"
#include "base/text.h"
#include "channels/sms/limits.h"

namespace samband::channels::sms {

static constexpr std::string_view answer_words[] = {"none", "stopped", "started-again", "nobody-reads", "said"};

static std::string_view word(HeardAnswer answer)
{
    return answer_words[static_cast<std::size_t>(answer)];
}

static HeardAnswer answer_of(std::string_view word)
{
    for (std::size_t i = 0; i < std::size(answer_words); ++i)
        if (answer_words[i] == word) return static_cast<HeardAnswer>(i);
    return HeardAnswer::none;
}

static std::string hex_of(Sha256& sum)
{
    const Sha256Sum bytes = sum.sum();
    return to_hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

static std::string sum_of(const Heard& heard)
{
    Sha256 sum;
    sum.add(heard.from).add("\n").add(heard.at ? std::to_string(heard.at->us) : "").add("\n").add(heard.text);
    return hex_of(sum);
}

/// Under which stands the newest from there of those that nothing tells apart.
static std::string newest_from(const Heard& heard)
{
    Sha256 sum;
    sum.add(heard.from);
    return "newest." + hex_of(sum);
}

static HeardBefore known(const Heard& heard, Instant now)
{
    HeardBefore came;
    if (!heard.id.empty() && heard.id.size() <= id_bytes) {
        came.known_by = came.foreign_id = "id." + heard.id;
        came.named = true;
        return came;
    }
    came.known_by = came.foreign_id = "sum." + sum_of(heard);
    came.named = heard.at.has_value();
    if (!came.named) came.foreign_id += "." + std::to_string(now.us);
    return came;
}

/// It came lately, and nothing else has come from there since: who sends VANN, VANN STOPP and VANN wants it again.
static bool is_same(db::Reading& tx, const Account& account, const Heard& heard, const HeardBefore& came, Instant at)
{
    if (came.named) return true;
    if (at <= tx.now().plus_s(-same_for_s)) return false;
    const auto newest = tx.maybe("channels.came_before", {{"account", account.id}, {"known_by", newest_from(heard)}});
    return !newest || newest->text("words") == came.known_by;
}

static void note_newest(db::Writing& tx, const Account& account, const Heard& heard, const HeardBefore& came)
{
    const std::string known_by = newest_from(heard);
    tx.run("channels.note_came", {{"account", account.id}, {"known_by", known_by}, {"now", tx.now()}});
    tx.run("channels.keep_answer", {{"account", account.id},
                                    {"known_by", known_by},
                                    {"answer", word(HeardAnswer::none)},
                                    {"words", came.known_by}});
}

HeardBefore note_came(db::Writing& tx, const Account& account, const Heard& heard)
{
    HeardBefore came = known(heard, tx.now());
    tx.run("channels.forget_came", {{"before", tx.now().plus_s(-came_kept_s)}});
    const auto row = tx.maybe("channels.came_before", {{"account", account.id}, {"known_by", came.known_by}});
    if (row && is_same(tx, account, heard, came, row->instant("came_at"))) {
        came.again = true;
        came.answered = {answer_of(row->text("answer")), row->text("words")};
        return came;
    }
    tx.run("channels.note_came", {{"account", account.id}, {"known_by", came.known_by}, {"now", tx.now()}});
    if (!came.named) note_newest(tx, account, heard, came);
    return came;
}

void keep_answer(db::Writing& tx, const Account& account, const HeardBefore& came, const ToTelephone& answered)
{
    tx.run("channels.keep_answer", {{"account", account.id},
                                    {"known_by", came.known_by},
                                    {"answer", word(answered.answer)},
                                    {"words", answered.words}});
}

} // namespace samband::channels::sms
