#pragma once
#include "db/happenings.h"
#include "people/municipality.h"
#include "publishing/deliver.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace samband::main {

/// The one list of what reacts to what (ARCHITECTURE.md shows it). `drop_cached` forgets the municipality's public
/// pages; it is called after the commit, and `tell_pages` with the topic that open pages follow. `held_kinds` are those
/// of the work that a crisis holds.
void wire(db::Wiring& wiring, std::function<void()> drop_cached,
          std::function<void(const std::string& topic, Instant at)> tell_pages, const publishing::Outside& outside,
          const std::vector<std::string>& held_kinds);

/// What becomes of answers and of what is sent on, once it has left: what is said then is said in that name.
void wire_answers(db::Wiring& wiring, std::shared_ptr<const people::Municipality> municipality);

} // namespace samband::main
