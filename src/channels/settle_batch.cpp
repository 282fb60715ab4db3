#include "base/cut_text.h"
#include "channels/accounts.h"
#include "channels/batch.h"
#include "channels/delivery_row.h"
#include "channels/dispatches.h"
#include "channels/limits.h"
#include "ledger/append.h"

namespace samband::channels {

/// A delivery as it will be written.
struct Settled {
    DeliveryState state;
    Instant due;
    int tries;
    std::string foreign_id;
    std::string receipt;
    std::string error;
    bool maybe = false;   ///< this batch may have brought it, although it goes again
    bool used_up = false; ///< its tries are: in doubt, if any of them may have brought it
};

class Settling {
public:
    Settling(db::Writing& tx, const Batch& batch, const Abilities& abilities)
        : now_(tx.now()),
          batch_(batch),
          abilities_(abilities),
          chance_(tx.new_secret()[0] * 257u)
    {
    }

    Settled operator()(const Delivery& delivery, const Result& result) const
    {
        const Settled same{DeliveryState::queued, now_,          delivery.tries, delivery.foreign_id,
                           delivery.receipt,      delivery.error};
        if (const auto* sent = std::get_if<Sent>(&result)) return sent_of(same, *sent);
        if (const auto* refused = std::get_if<Refused>(&result))
            return with(same, DeliveryState::failed, refused->error);
        if (const auto* later = std::get_if<Later>(&result))
            return batch_.finding && !later->whole_account ? not_there(same)
                                                           : again(same, later->error, later->retry_after_s);
        if (const auto* unknown = std::get_if<Unknown>(&result)) return in_doubt(same, unknown->error);
        return batch_.finding ? with(same, DeliveryState::leased, delivery.error) : same; // not begun
    }

private:
    Settled with(Settled it, DeliveryState state, const std::string& error) const
    {
        it.state = state;
        it.error = cut_text(error, error_bytes);
        return it;
    }

    Settled sent_of(Settled it, const Sent& sent) const
    {
        it.state = sent.confirmed ? DeliveryState::confirmed : DeliveryState::sent;
        it.error.clear();
        if (!sent.foreign_id.empty()) it.foreign_id = cut_text(sent.foreign_id, foreign_id_bytes);
        if (!sent.receipt.empty()) it.receipt = cut_text(sent.receipt, error_bytes);
        return it;
    }

    /// It was asked for and is not there: nobody has it, so it may go.
    Settled not_there(Settled it) const { return it; }

    Settled again(Settled it, const std::string& error, std::optional<std::int64_t> retry_after_s) const
    {
        ++it.tries;
        it.used_up = it.tries >= tries_most;
        it.due = now_.plus_ms(outbox::wait_ms(it.tries, chance_, retry_after_s));
        // What was only to be asked for may still have gone out.
        const DeliveryState waits = batch_.finding ? DeliveryState::leased : DeliveryState::queued;
        const DeliveryState ends = batch_.finding ? DeliveryState::in_doubt : DeliveryState::failed;
        const DeliveryState now = it.used_up ? ends : waits;
        return with(std::move(it), now, error);
    }

    Settled in_doubt(Settled it, const std::string& error) const
    {
        if (abilities_.resends_safely) {
            it.maybe = true;
            return again(std::move(it), error, {});
        }
        if (!abilities_.finds) return with(std::move(it), DeliveryState::in_doubt, error);
        ++it.tries;
        it.due = now_.plus_s(ask_after_s);
        const bool used_up = it.tries >= tries_most;
        return with(std::move(it), used_up ? DeliveryState::in_doubt : DeliveryState::leased, error);
    }

    Instant now_;
    const Batch& batch_;
    const Abilities& abilities_;
    unsigned chance_; ///< so that those who wait do not all come back in one second
};

/// As a row of channels.settle_deliveries.
static Json row_of(const Delivery& delivery, const Settled& it)
{
    return Json::object({{"id", delivery.id.text()},
                         {"state", word(it.state)},
                         {"due", it.due.us},
                         {"tries", it.tries},
                         {"foreign_id", it.foreign_id},
                         {"receipt", it.receipt},
                         {"error", it.error},
                         {"maybe", it.maybe ? 1 : 0},
                         {"used_up", it.used_up ? 1 : 0}});
}

namespace {

/// What the results say of the account as such.
struct Signs {
    const Later* trouble = nullptr;   ///< it said so
    const Unknown* silence = nullptr; ///< where no answer at all comes back, going on would put the whole list in doubt
    bool reached = false;
};

} // namespace

static Signs signs_of(const std::vector<Result>& results)
{
    Signs signs;
    for (const Result& result : results) {
        const auto* later = std::get_if<Later>(&result);
        if (later && later->whole_account) signs.trouble = later;
        if (const auto* lost = std::get_if<Unknown>(&result)) signs.silence = lost;
        signs.reached =
            signs.reached || std::holds_alternative<Sent>(result) || std::holds_alternative<Refused>(result);
    }
    if (signs.reached) signs.silence = nullptr;
    return signs;
}

bool is_account_failure(const std::vector<Result>& results)
{
    const Signs signs = signs_of(results);
    return signs.trouble || signs.silence;
}

static Pace pace_after(Pace pace, const std::vector<Result>& results, Instant now)
{
    const Signs signs = signs_of(results);
    if (signs.trouble)
        return after_failure(std::move(pace), cut_text(signs.trouble->error, error_bytes), signs.trouble->retry_after_s,
                             now);
    if (signs.silence) return after_failure(std::move(pace), cut_text(signs.silence->error, error_bytes), {}, now);
    return signs.reached ? after_success(std::move(pace)) : pace;
}

static std::int64_t not_begun_of(const std::vector<Result>& results)
{
    return std::count_if(results.begin(), results.end(),
                         [](const Result& result) { return std::holds_alternative<NotBegun>(result); });
}

void settle_batch(db::Writing& tx, const Batch& batch, const std::vector<Result>& results, const Abilities& abilities)
{
    const Settling settling(tx, batch, abilities);
    Json::Array rows;
    for (std::size_t i = 0; i < batch.deliveries.size(); ++i)
        rows.push_back(row_of(batch.deliveries[i], settling(batch.deliveries[i], results[i])));
    // One statement for all: on PostgreSQL each would be a way there and back.
    tx.run("channels.settle_deliveries",
           {{"settled", to_text(Json(std::move(rows)))}, {"fence", batch.fence}, {"now", tx.now()}});
    const Pace before = load_pace(tx, batch.account.id);
    const Pace after = pace_after(after_putting_back(before, not_begun_of(results), batch.taken), results, tx.now());
    if (!(after == before)) write_pace(tx, batch.account.id, after);
}

} // namespace samband::channels
