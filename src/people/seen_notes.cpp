#include "people/seen_notes.h"

#include "base/log.h"
#include "people/limits.h"
#include "people/session.h"

#include <condition_variable>
#include <thread>

namespace samband::people {

struct SeenNotes::State {
    void run();
    void write(std::map<std::string, std::set<Id>> notes);

    std::function<std::shared_ptr<db::Database>(std::string_view)> open;
    std::mutex mutex;
    std::condition_variable changed;
    std::map<std::string, std::set<Id>> waiting;
    bool stopping = false;
    std::thread thread;
};

SeenNotes::SeenNotes(std::function<std::shared_ptr<db::Database>(std::string_view)> open)
    : state_(std::make_unique<State>())
{
    state_->open = std::move(open);
    state_->thread = std::thread([state = state_.get()] { state->run(); });
}

SeenNotes::~SeenNotes()
{
    {
        const std::lock_guard lock(state_->mutex);
        state_->stopping = true;
    }
    state_->changed.notify_one();
    state_->thread.join();
}

void SeenNotes::note(const std::string& municipality, const Id& session)
{
    const std::lock_guard lock(state_->mutex);
    state_->waiting[municipality].insert(session);
}

void SeenNotes::State::run()
{
    std::unique_lock lock(mutex);
    while (!stopping) {
        changed.wait_for(lock, std::chrono::seconds(seen_flush_s), [&] { return stopping; });
        auto notes = std::exchange(waiting, {});
        lock.unlock();
        write(std::move(notes));
        lock.lock();
    }
}

void SeenNotes::State::write(std::map<std::string, std::set<Id>> notes)
{
    for (const auto& [municipality, sessions] : notes) {
        try {
            const auto database = open(municipality);
            if (!database) continue;
            database->write("people.note_seen", [&sessions = sessions](db::Writing& tx) {
                for (const Id& session : sessions) people::note_seen(tx, session);
            });
        } catch (const std::exception&) {
            log::warning("seen-not-noted", {{"municipality", municipality}});
        }
    }
}

} // namespace samband::people
