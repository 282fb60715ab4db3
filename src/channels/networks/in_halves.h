#pragma once
#include "db/failure.h"

#include <new>
#include <span>

namespace samband::channels::networks {

/// Writes them in one transaction. Where that cannot be done, each half alone, and so on: one that cannot be taken in
/// (`alone`) keeps none of the others back. What they cannot have caused goes through to the caller.
template <typename Item, typename Write, typename Alone>
void in_halves(std::span<Item> some, const Write& write, const Alone& alone)
{
    try {
        return write(some);
    } catch (const db::Failed& failed) {
        if (failed.fault() != db::Fault::wrong && failed.fault() != db::Fault::duplicate) throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const Problem& problem) {
        if (problem.code() == ProblemCode::unavailable) throw;
    } catch (const std::exception&) {
        if (some.empty()) throw;
    }
    if (some.size() <= 1) return alone(some.front());
    in_halves(some.first(some.size() / 2), write, alone);
    in_halves(some.subspan(some.size() / 2), write, alone);
}

} // namespace samband::channels::networks
