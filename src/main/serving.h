#pragma once
#include "main/serving_setting.h"

#include <memory>
#include <string>

namespace samband::main {

/// The running server: databases, pages, work and ledger wired together. Nothing else knows them all.
class Serving {
public:
    /// Proves every query, opens nothing yet. Throws Problem invalid or unavailable that says what to mend.
    explicit Serving(const ServingSetting& setting);
    ~Serving(); ///< drains and stops

    void start();
    int port() const;
    int inside_port() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace samband::main
