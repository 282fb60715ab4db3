#pragma once
#include "base/text_of.h"

/// The words that one says yes to. Whoever changes them changes the version: the proof names it.
namespace samband::subscriptions {

inline constexpr const char* consent_version = "2026-11";
inline constexpr const char* consent_words =
    text_of("Ja, kommunen kan sende meg det jeg har valgt, til denne adressen. Jeg kan melde meg av når som helst.");

} // namespace samband::subscriptions
