#include "proposals/pace.h"

namespace samband::proposals {

/// The pace of accounts serves here too: it reads the limit from an account's settings.
static channels::Account as_account(const Setting& setting)
{
    channels::Account account;
    account.settings = Json::object({{"per_minute", setting.per_minute}});
    return account;
}

channels::Pace load_pace(db::Reading& tx)
{
    const auto row = tx.maybe("proposals.pace");
    if (!row) return {};
    return {row->instant("span_from"),         row->integer("span_count"), static_cast<int>(row->integer("failures")),
            row->maybe_instant("rests_until"), row->text("error"),         row->maybe_instant("since")};
}

static void write_pace(db::Writing& tx, const channels::Pace& pace)
{
    tx.run("proposals.write_pace", {{"span_from", pace.span_from},
                                    {"span_count", pace.span_count},
                                    {"failures", pace.failures},
                                    {"rests_until", pace.rests_until},
                                    {"error", pace.error},
                                    {"since", pace.since}});
}

static std::optional<Instant> taken(db::Writing& tx, const Setting& setting, const channels::Pace& pace)
{
    const channels::Account account = as_account(setting);
    if (channels::allowed(pace, account, 1, tx.now()) == 0) return channels::next_allowed(pace, account, tx.now());
    write_pace(tx, channels::after_taking(pace, 1, tx.now()));
    return std::nullopt;
}

std::optional<Instant> take_turn(db::Writing& tx, const Setting& setting)
{
    return taken(tx, setting, load_pace(tx));
}

std::optional<Instant> take_turn_to_try(db::Writing& tx, const Setting& setting)
{
    channels::Pace pace = load_pace(tx);
    pace.rests_until.reset();
    return taken(tx, setting, pace);
}

void note_answer(db::Writing& tx, const Verdict& verdict)
{
    const channels::Pace pace = load_pace(tx);
    const bool failed = verdict.kind == Verdict::Kind::failed;
    write_pace(tx, failed ? channels::after_failure(pace, verdict.why, verdict.retry_after_s, tx.now())
                          : channels::after_success(pace));
}

} // namespace samband::proposals
