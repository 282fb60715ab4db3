#include "main/dictionary_warmer.h"

#include "base/log.h"
#include "language/dictionary.h"

#include <chrono>

namespace samband::main {

static void load_dictionary(language::Tongue tongue)
{
    const auto begin = std::chrono::steady_clock::now();
    const bool there = language::Dictionary::of(tongue) != nullptr;
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    log::info("dictionary-loaded", {{"language", word(tongue)}, {"there", there}, {"ms", std::int64_t{took.count()}}});
}

DictionaryWarmer::DictionaryWarmer(std::function<void(language::Tongue)> load) : load_(std::move(load)) {}

DictionaryWarmer::DictionaryWarmer() : DictionaryWarmer(load_dictionary) {}

DictionaryWarmer::~DictionaryWarmer()
{
    for (std::thread& thread : threads_)
        if (thread.joinable()) thread.join();
}

void DictionaryWarmer::warm(language::Tongue tongue)
{
    const auto which = static_cast<std::size_t>(tongue);
    if (told_[which].exchange(true)) return;
    try {
        const std::lock_guard lock(mutex_);
        if (threads_[which].joinable()) threads_[which].join(); // it failed, and has ended
        threads_[which] = std::thread([this, tongue] { load(tongue); });
    } catch (const std::exception& error) {
        failed(tongue, error);
    }
}

void DictionaryWarmer::load(language::Tongue tongue)
{
    try {
        load_(tongue);
    } catch (const std::exception& error) {
        failed(tongue, error);
    }
}

void DictionaryWarmer::failed(language::Tongue tongue, const std::exception& error)
{
    log::error("dictionary-not-loaded", {{"language", word(tongue)}, {"error", error.what()}});
    told_[static_cast<std::size_t>(tongue)] = false;
}

} // namespace samband::main
