#pragma once
#include "rulebook/rulebook.h"

#include <memory>
#include <string>

namespace samband::main {

/// The shipped rule book by that name, else the one in the file by that name.
/// Throws Problem not_found, listing the shipped ones, if it is neither; invalid if the file has a mistake.
std::shared_ptr<const rulebook::Rulebook> find_rulebook(const std::string& name_or_file);

} // namespace samband::main
