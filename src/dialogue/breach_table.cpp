#include "dialogue/breach_table.h"

#include "base/calendar.h"
#include "base/clock_words.h"
#include "base/csv.h"
#include "people/dressing.h"
#include "rulebook/norwegian.h"

namespace samband::dialogue {

/// As a spreadsheet in Norway reads it.
static std::string cell_of(const std::optional<Instant>& at)
{
    if (!at) return {};
    const LocalTime local = in_oslo(*at);
    return to_string(local.date) + " " + clock_words(local.time);
}

static std::string how_in_words(const Breach& breach)
{
    if (!breach.ended) return "ikke besvart";
    return breach.how == "closed" ? "avsluttet uten svar" : "besvart";
}

std::string breach_table(const std::vector<Breach>& breaches)
{
    std::string table = "\xEF\xBB\xBF"; // Excel takes a table for UTF-8 by this alone
    table += csv_row({"enhet", "vei inn", "gjelder", "frist", "etter", "styrke", "hvordan det gikk", "besvart",
                      "timer over fristen", "grunn"});
    for (const Breach& it : breaches) {
        const std::string clause = it.source.empty() ? "" : it.source + " " + it.section;
        table += csv_row({it.unit_name, people::say(name(it.way), http::Language::nb),
                          it.category ? std::string(rulebook::bokmaal(*it.category)) : "", cell_of(it.due),
                          it.staffed ? clause + " (bemannet tid)" : clause, it.strength, how_in_words(it),
                          cell_of(it.ended), it.ended ? std::to_string(minutes_late(it, *it.ended) / 60) : "", it.why});
    }
    return table;
}

std::int64_t minutes_late(const Breach& breach, Instant now)
{
    return std::max<std::int64_t>(0, (breach.ended.value_or(now).us - breach.due.us) / 60'000'000);
}

} // namespace samband::dialogue
