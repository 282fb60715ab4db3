#pragma once
#include "language/tongue.h"

#include <array>
#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace samband::main {

/// Loads a dictionary in the background when somebody who writes has come, so that the first reading does not wait for
/// it and a server where nobody writes needs no memory for it.
class DictionaryWarmer {
public:
    /// `load` is told each language once, in a thread of its own.
    explicit DictionaryWarmer(std::function<void(language::Tongue)> load);
    DictionaryWarmer();  ///< loads the reader's own dictionaries, and logs how long it took
    ~DictionaryWarmer(); ///< waits for what is being loaded: some tenths of a second

    /// Quick, from any thread.
    void warm(language::Tongue tongue);

private:
    std::function<void(language::Tongue)> load_;
    std::array<std::atomic<bool>, 8> told_{};
    std::mutex mutex_;
    std::vector<std::thread> threads_;
};

} // namespace samband::main
