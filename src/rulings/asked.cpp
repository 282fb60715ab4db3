#include "rulings/asked.h"

#include "base/sha256.h"
#include "base/text.h"
#include "rulings/forget_work.h"
#include "rulings/limits.h"

namespace samband::rulings {

static std::string day_of(Instant at)
{
    return to_string(in_oslo(at).date);
}

void keep_asked(db::Writing& tx, rulebook::Question question)
{
    question.at.reset();
    question.received.reset();
    const std::string text = to_text(rulebook::to_json(question));
    const Sha256Sum sum = sha256(text);
    const std::string hash = to_hex({reinterpret_cast<const char*>(sum.data()), sum.size()});
    const std::string day = day_of(tx.now());
    if (tx.run("rulings.ask_again", {{"day", day}, {"hash", hash}}) > 0) return;
    tx.run("rulings.ask_first", {{"day", day}, {"hash", hash}, {"question", text}, {"most", limits::questions_a_day}});
    forget_in_time(tx);
}

AskedSince asked_since(db::Reading& tx, const Date& from)
{
    AskedSince since;
    since.from = from;
    const db::Row all = tx.one("rulings.asked_in_all", {{"from_day", to_string(from)}});
    since.questions = all.integer("questions");
    since.times = all.integer("asked");
    since.most_asked =
        tx.all_as("rulings.asked_since", {{"from_day", to_string(from)}, {"most", limits::questions_compared}},
                  [](const db::Row& row) {
                      return Asked{rulebook::read_question(parse_json(row.text("question"))), row.integer("asked")};
                  });
    return since;
}

std::int64_t forget_asked(db::Writing& tx)
{
    const Date oldest = in_oslo(tx.now()).date.plus_days(-limits::days_kept);
    return tx.run("rulings.forget_asked", {{"before_day", to_string(oldest)}, {"most", limits::forget_most}});
}

} // namespace samband::rulings
