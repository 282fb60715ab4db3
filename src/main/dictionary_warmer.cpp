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
    for (std::thread& thread : threads_) thread.join();
}

void DictionaryWarmer::warm(language::Tongue tongue)
{
    if (told_[static_cast<std::size_t>(tongue)].exchange(true)) return;
    const std::lock_guard lock(mutex_);
    threads_.emplace_back([this, tongue] { load_(tongue); });
}

} // namespace samband::main
