#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Every limit of subscriptions, in one place.
namespace samband::subscriptions {

inline constexpr std::size_t address_bytes = 254; ///< RFC 5321's longest
/// Numbers of other countries are refused: codes sent to costly ones are a known fraud.
inline constexpr std::array<std::string_view, 3> sms_countries = {"+47", "+46", "+45"};

inline constexpr std::size_t interests_most = 1'000; ///< topics and places of a municipality
inline constexpr std::size_t interest_name_characters = 80;
inline constexpr std::size_t interest_about_characters = 200;
inline constexpr std::size_t chosen_most = 100; ///< topics, and as many places, of one subscriber
inline constexpr std::size_t source_bytes = 300;

inline constexpr int link_holds_s = 48 * 3'600; ///< the link of a mail that asks for confirmation
inline constexpr int code_holds_s = 3'600;      ///< the code of an SMS
inline constexpr int code_tries = 5;
inline constexpr int asked_again_most = 3;         ///< messages to one address in `asked_again_s`; then silence
inline constexpr int asked_again_s = 24 * 3'600;   ///< whoever types another's address cannot fill their box
inline constexpr int codes_an_hour = 200;          ///< SMS that strangers make the municipality pay for
inline constexpr int mails_an_hour = 3'000;        ///< mails that strangers make it send
inline constexpr int client_per_minute = 2;        ///< sign-ups and codes tried from one network address
inline constexpr int client_burst = 20;            ///< a library or a school shares one
inline constexpr int waits_days = 30;              ///< a message that is older has gone, or been given up
inline constexpr std::int64_t forget_at_once = 50; ///< requests forgotten by each new one
inline constexpr int left_kept_days = 365;         ///< then the address is forgotten, and its sum alone is kept

inline constexpr std::int64_t list_page = 50;
inline constexpr std::int64_t consents_most = 200; ///< shown of one subscriber

inline constexpr std::int64_t scan_page = 250; ///< subscribers looked at in one transaction of a fan-out
inline constexpr std::size_t import_bytes = 8 * 1024 * 1024;
inline constexpr std::size_t import_rows = 100'000;
inline constexpr std::size_t import_page = 200;    ///< rows taken in by one transaction
inline constexpr std::size_t refused_most = 2'000; ///< more, and the file must be mended first
inline constexpr std::int64_t imports_most = 50;   ///< shown
inline constexpr std::int64_t export_rows = 200'000;
inline constexpr std::int64_t export_page = 5'000;

} // namespace samband::subscriptions
