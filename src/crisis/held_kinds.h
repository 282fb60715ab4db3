#pragma once
#include <string>
#include <string_view>
#include <vector>

/// What a crisis holds, and what it lets through.
///
/// Held is whatever says something in the municipality's name without somebody pressing a button now: a scheduled post
/// that falls due (`publishing.publish-due`), what is handed over in an account (`channels.ship.*`, and
/// `channels.urgent.*` too: what was urgent yesterday may be wrong today), and the filling of a dispatch with those who
/// subscribe (`subscriptions.fan-out`). A kind that nobody has thought of is held: what waits can be sent later.
///
/// Not held is housekeeping: it reads, forgets or makes drafts, and nobody outside hears of it.
///
/// Of what is held, this passes, told where it is queued: what those who speak in the crisis let out or correct, and
/// schedule, passes that crisis and no later one (`outbox::passes_now`); every crisis (`outbox::crisis_hold`) passes
/// what is urgent, every withdrawal, letters to our own people, and the mail and text message that confirm a sign-up.
/// What comes in (bounces, delivery reports, STOPP, leaving) is no work of these kinds and goes on.
namespace samband::crisis {

bool is_housekeeping(std::string_view kind);

/// Those of the program's kinds that a crisis holds.
std::vector<std::string> held_kinds(const std::vector<std::string>& all);

} // namespace samband::crisis
