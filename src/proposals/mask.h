#pragma once
#include <string>
#include <string_view>

/// What a message says without what points at somebody, before it is shown to a program outside. Pure, and linear.
namespace samband::proposals {

/// Identity numbers, telephone numbers, accounts and every other number of six digits or more, mail and web addresses,
/// the names of people as far as lists and the shape of names can tell, and each word of the sender's own name and
/// address, however they are cased, become "[nummer]", "[telefon]", "[e-post]", "[lenke]" and "[navn]". Right UTF-8.
std::string masked(std::string_view text, std::string_view who, std::string_view address);

} // namespace samband::proposals
