#pragma once
#include "language/tongue.h"

#include <array>
#include <atomic>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace samband::main {

/// Loads a dictionary in the background when somebody who writes has come, so that the first reading does not wait for
/// it and a server where nobody writes needs no memory for it.
class DictionaryWarmer {
public:
    /// `load` is told each language once unless it throws, in a thread of its own.
    explicit DictionaryWarmer(std::function<void(language::Tongue)> load);
    DictionaryWarmer();  ///< loads the reader's own dictionaries, and logs how long it took
    ~DictionaryWarmer(); ///< waits for what is being loaded: some tenths of a second

    /// Quick, from any thread, and never throws: what cannot be loaded is logged, and tried again when next asked for.
    void warm(language::Tongue tongue);

private:
    void load(language::Tongue tongue);
    void failed(language::Tongue tongue, const std::exception& error);

    std::function<void(language::Tongue)> load_;
    std::array<std::atomic<bool>, 8> told_{};
    std::mutex mutex_;
    std::array<std::thread, 8> threads_;
};

} // namespace samband::main
