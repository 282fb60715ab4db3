#pragma once
#include <span>
#include <string_view>

/// What the municipality does at a network before Samband can publish there, and what works without: it stands on the
/// account's page, and at length in docs/how-to/{facebook,instagram,linkedin}.md.
namespace samband::channels::networks {

struct GuideStep {
    const char* title; ///< bokmål, marked with text_of
    const char* text;  ///< the same
};

/// In the order in which they are done; none for a driver that needs no network. The last tells what works without.
std::span<const GuideStep> guide_of(std::string_view driver);

} // namespace samband::channels::networks
