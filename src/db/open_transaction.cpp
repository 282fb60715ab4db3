#include "db/open_transaction.h"

#include "base/log.h"
#include "db/limits.h"

namespace samband::db {

static thread_local const void* inside = nullptr;

Inside::Inside(const void* database) : before_(inside)
{
    inside = database;
}

Inside::~Inside()
{
    inside = before_;
}

void Inside::refuse_nesting(const void* database)
{
    if (inside == database) throw Problem(ProblemCode::internal, "a use case asks its transaction, not the database");
}

std::vector<Row> OpenReading::all(std::string_view query, const Arguments& arguments)
{
    const Query& asked = queries_.at(query);
    if (asked.writes) throw Problem(ProblemCode::internal, asked.name + " writes, but this is a read");
    return session_.all(asked, arguments);
}

std::vector<Row> OpenWriting::all(std::string_view query, const Arguments& arguments)
try {
    refuse_failed();
    const Query& asked = queries_.at(query);
    if (asked.out->empty()) throw Problem(ProblemCode::internal, asked.name + " answers nothing");
    if (asked.writes) forget(query.substr(0, query.find('.') + 1));
    return session_.all(asked, arguments);
} catch (const Failed& failed) {
    failed_ = failed;
    throw;
}

std::int64_t OpenWriting::run(std::string_view query, const Arguments& arguments)
try {
    refuse_failed();
    const Query& asked = queries_.at(query);
    if (!asked.writes) throw Problem(ProblemCode::internal, asked.name + " does not write");
    forget(query.substr(0, query.find('.') + 1));
    return session_.run(asked, arguments);
} catch (const Failed& failed) {
    failed_ = failed;
    throw;
}

/// RFC 9562 § 6.2: the twelve bits after the time count within a millisecond; when they are used up, the next
/// millisecond is begun early.
Id OpenWriting::new_id()
{
    std::array<std::uint8_t, 10> random = random_.take<10>();
    if (id_ms_ < 0) {
        id_ms_ = now_.us / 1000;
        id_number_ = random[0] & 0x07u;
    } else if (++id_number_ > 0xfff) {
        ++id_ms_;
        id_number_ = 0;
    }
    random[0] = static_cast<std::uint8_t>(id_number_ >> 8);
    random[1] = static_cast<std::uint8_t>(id_number_);
    return Id::v7({id_ms_ * 1000}, random);
}

std::array<std::uint8_t, 32> OpenWriting::new_secret()
{
    return random_.take<32>();
}

void OpenWriting::perform(const std::function<void(Writing&)>& use_case, const Wiring* wiring)
{
    use_case(*this);
    if (wiring) react(*wiring);
    refuse_failed();
}

void OpenWriting::tell_type(std::type_index type, std::shared_ptr<const void> happening)
{
    told_.push_back({type, std::move(happening), depth_ + 1});
}

void OpenWriting::react(const Wiring& wiring)
{
    while (!told_.empty()) {
        const Told told = std::move(told_.front());
        told_.pop_front();
        depth_ = told.depth;
        for (const Wiring::Reaction& reaction : wiring.reactions()) {
            if (reaction.happening != told.type) continue;
            if (told.depth > happening_depth)
                throw Problem(ProblemCode::internal, "reactions too deep at " + reaction.name);
            reaction.react(*this, told.happening.get());
        }
    }
}

void OpenWriting::refuse_failed() const
{
    if (failed_) throw *failed_;
}

void run_after_commit(const std::function<void()>& then)
try {
    then();
} catch (const std::exception& thrown) {
    log::error("after-commit-failed", {{"what", thrown.what()}});
}

} // namespace samband::db
