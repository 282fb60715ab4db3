#pragma once
#include <cstdint>
#include <string>

/// A simulator of tests/simulators as a process of its own, for as long as this lives.
namespace samband::test {

class Simulator {
public:
    /// `name` as in "meta.mjs". Where node is not installed it does not run: tests skip, and say so.
    explicit Simulator(const std::string& name);
    ~Simulator();
    Simulator(const Simulator&) = delete;
    Simulator& operator=(const Simulator&) = delete;

    bool runs() const { return port_ != 0; }
    std::string place() const { return "127.0.0.1:" + std::to_string(port_); }
    std::string url(const std::string& path = {}) const { return "http://" + place() + path; }

    /// Sets members of its state; its whole state as JSON comes back.
    std::string set(const std::string& json) const { return control("/_control/set", json); }
    /// What goes wrong with the next request that fits (tests/simulators/kit.mjs).
    std::string fault(const std::string& json) const { return control("/_control/fault", json); }
    /// Faults by a seed from now on.
    std::string seed(const std::string& json) const { return control("/_control/seed", json); }
    std::string reset() const { return control("/_control/reset", "{}"); }
    std::string state() const { return control("/_control/state", "{}"); }
    /// What this simulator alone can make happen, by its name; its whole state comes back.
    std::string make(const std::string& name, const std::string& json) const
    {
        return control("/_control/" + name, json);
    }

private:
    std::string control(const std::string& path, const std::string& json) const;

    int pid_ = -1;
    int in_ = -1; ///< it ends when this closes
    std::uint16_t port_ = 0;
};

} // namespace samband::test
