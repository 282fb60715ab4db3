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

static std::string sum_of(const Heard& heard)
{
    Sha256 sum;
    sum.add(heard.from).add("\n").add(heard.at ? std::to_string(heard.at->us) : "").add("\n").add(heard.text);
    const Sha256Sum bytes = sum.sum();
    return to_hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
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

HeardBefore note_came(db::Writing& tx, const Account& account, const Heard& heard)
{
    HeardBefore came = known(heard, tx.now());
    tx.run("channels.forget_came", {{"before", tx.now().plus_s(-came_kept_s)}});
    const auto row = tx.maybe("channels.came_before", {{"account", account.id}, {"known_by", came.known_by}});
    if (row && (came.named || row->instant("came_at") > tx.now().plus_s(-same_for_s))) {
        came.again = true;
        came.answered = {answer_of(row->text("answer")), row->text("words")};
        return came;
    }
    tx.run("channels.note_came", {{"account", account.id}, {"known_by", came.known_by}, {"now", tx.now()}});
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
