#pragma once
#include <functional>
#include <string>
#include <typeindex>
#include <typeinfo>
#include <vector>

/// Reactions without a circle: a lower folder tells what happened, a higher one reacts, and only `main/wiring.cpp`
/// knows both. Reactions run in the same transaction after the use case has returned, in the order wired, at most
/// three deep; one that throws fails the act.
namespace samband::db {

class Writing;

class Wiring {
public:
    /// Adds a reaction: `wiring.on<pictures::PictureWithdrawn>("publishing::take_down", publishing::take_down);`
    template <typename Happening>
    void on(std::string reaction, std::function<void(Writing&, const Happening&)> react)
    {
        reactions_.push_back(
            {typeid(Happening), std::move(reaction), [react = std::move(react)](Writing& tx, const void* happening) {
                 react(tx, *static_cast<const Happening*>(happening));
             }});
    }

    struct Reaction {
        std::type_index happening;
        std::string name;
        std::function<void(Writing&, const void*)> react;
    };
    const std::vector<Reaction>& reactions() const { return reactions_; }

private:
    std::vector<Reaction> reactions_;
};

} // namespace samband::db
