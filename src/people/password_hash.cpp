#include "people/password_hash.h"

#include "base/problem.h"
#include "base/random.h"
#include "base/text.h"

#include <sodium.h>

#include <condition_variable>
#include <thread>

namespace samband::people {

static constexpr unsigned long long passes = 2;
static constexpr std::size_t memory_bytes = 19'456 * 1'024;

struct PasswordHashing::State {
    std::size_t at_once;
    std::size_t waiting_most;
    std::mutex mutex;
    std::condition_variable free;
    std::size_t running = 0;
    std::size_t waiting = 0;
    std::string nobodys; ///< a hash that no password matches, to spend the same time on
};

namespace {

/// A place among those that reckon at once.
class Place {
public:
    template <typename State>
    explicit Place(State& state)
        : leave_([&state] {
              const std::lock_guard lock(state.mutex);
              --state.running;
              state.free.notify_one();
          })
    {
        std::unique_lock lock(state.mutex);
        if (state.running >= state.at_once && state.waiting >= state.waiting_most)
            throw Problem(ProblemCode::unavailable, "Mange logger inn akkurat nå. Prøv igjen om litt.");
        ++state.waiting;
        state.free.wait(lock, [&] { return state.running < state.at_once; });
        --state.waiting;
        ++state.running;
    }
    ~Place() { leave_(); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

private:
    std::function<void()> leave_;
};

} // namespace

static std::string argon2id(std::string_view password)
{
    std::string hash(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes, memory_bytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw Problem(ProblemCode::unavailable, "Det er ikke minne til å logge inn akkurat nå. Prøv igjen om litt.");
    hash.resize(hash.find('\0'));
    return hash;
}

PasswordHashing::PasswordHashing(std::size_t at_once, std::size_t waiting) : state_(std::make_unique<State>())
{
    if (sodium_init() < 0) throw Problem(ProblemCode::internal, "libsodium does not start");
    state_->at_once = at_once ? at_once : std::max(1U, std::thread::hardware_concurrency());
    state_->waiting_most = waiting;
    state_->nobodys = argon2id(random_token());
}

PasswordHashing::~PasswordHashing() = default;

std::string PasswordHashing::hash(std::string_view password)
{
    const std::string normal = nfc(password);
    const Place place(*state_);
    return argon2id(normal);
}

bool PasswordHashing::matches(const std::string* hash, std::string_view password)
{
    const std::string normal = nfc(password);
    const std::string& against = hash ? *hash : state_->nobodys;
    const Place place(*state_);
    const bool same = crypto_pwhash_str_verify(against.c_str(), normal.data(), normal.size()) == 0;
    return same && hash != nullptr;
}

} // namespace samband::people
