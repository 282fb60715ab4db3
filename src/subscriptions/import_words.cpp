#include "base/text_of.h"
#include "subscriptions/import_list.h"

namespace samband::subscriptions {

namespace {

struct Fate {
    RowFate fate;
    std::string_view word;
    const char* says;
};

constexpr Fate fates[] = {
    {RowFate::taken, "taken", ""},
    {RowFate::known, "known", text_of("Abonnerer fra før. Valgene endres ikke.")},
    {RowFate::no_address, "no-address", text_of("Ikke en e-postadresse eller et mobilnummer vi sender til.")},
    {RowFate::left, "left", text_of("Har meldt seg av. Bare eieren kan melde seg på igjen.")},
    {RowFate::bounced, "bounced", text_of("Adressen tar ikke imot meldinger.")},
    {RowFate::suppressed, "suppressed", text_of("Kommunen har sperret adressen.")},
    {RowFate::twice, "twice", text_of("Står lenger oppe i samme fil.")},
    {RowFate::no_such_topic, "no-such-topic", text_of("Temaet finnes ikke her.")},
    {RowFate::no_such_place, "no-such-place", text_of("Stedet finnes ikke her.")},
    {RowFate::no_choice, "no-choice", text_of("Ingen temaer er valgt for linjen.")}};

} // namespace

std::string_view word(RowFate fate)
{
    for (const Fate& it : fates)
        if (it.fate == fate) return it.word;
    return {};
}

std::optional<RowFate> row_fate_of(std::string_view text)
{
    for (const Fate& it : fates)
        if (it.word == text) return it.fate;
    return std::nullopt;
}

const char* words_of(RowFate fate)
{
    for (const Fate& it : fates)
        if (it.fate == fate) return it.says;
    return "";
}

std::string_view word(ImportState state)
{
    switch (state) {
    case ImportState::tried:
        return "tried";
    case ImportState::running:
        return "running";
    case ImportState::done:
        return "done";
    case ImportState::dropped:
        return "dropped";
    }
    return {};
}

std::optional<ImportState> import_state_of(std::string_view text)
{
    for (const ImportState state : {ImportState::tried, ImportState::running, ImportState::done, ImportState::dropped})
        if (word(state) == text) return state;
    return std::nullopt;
}

} // namespace samband::subscriptions
