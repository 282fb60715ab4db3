#pragma once
#include "db/transaction.h"

#include <string>
#include <string_view>
#include <vector>

/// Who may show a page of ours within their own: ourselves, and the municipality's own domains with all below them.
namespace samband::rulings {

/// As the municipality has listed them; what is no plain domain is passed over. At most `frame_domains_most`.
std::vector<std::string> frame_domains(db::Reading& tx);

enum class FramedForm { none, ours };
/// The Content-Security-Policy of such a page: no script, nothing from elsewhere.
std::string frame_policy(const std::vector<std::string>& domains, FramedForm form);

inline constexpr std::size_t frame_domains_most = 50; ///< named to browsers

} // namespace samband::rulings
