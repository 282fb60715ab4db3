#pragma once
#include "base/calendar.h"
#include "base/json.h"
#include "base/problem.h"
#include "http/request.h"
#include "publishing/post.h"

#include <optional>
#include <string>
#include <vector>

/// The fields of a post's kind: held before it goes out, shown to people, said in short where there is little room.
namespace samband::publishing {

/// From when, and until when what it tells of is to come: an event to its end (or the end of its day), a vacancy and a
/// hearing through the last day.
struct Span {
    std::optional<Instant> starts;
    std::optional<Instant> until;
};
Span span_of(const Content& content);

/// What is missing or cannot be read, at the composer's fields; also what the structure left to be written.
std::vector<FieldProblem> kind_problems(const Content& content);

/// "fact_event_starts": the composer's field.
std::string fact_field(PostKind kind, std::string_view fact);

/// {kind, schema, starts, until, rows: [{fact, type, label, value, property, href?}]}: what is filled in. Nothing of
/// news.
Json kind_facts(const Content& content);
/// Adds words: `kind_name`, each row's `label` and `says` (with `at` of times), `past` and what it means
/// (`past_words`).
void dress_kind(Json& facts, Instant now, http::Language language);

/// "torsdag".
std::string weekday_words(const Date& date, http::Language language);

/// The same in one short sentence or two, in the language of the post: "Torsdag 3. desember kl. 18:00, Kulturhuset."
std::string kind_line(const Content& content);
/// The lead, and that line after it.
std::string lead_with_kind(const Content& content);

inline constexpr std::size_t most_fact = 1'000; ///< graphemes of a field

} // namespace samband::publishing
