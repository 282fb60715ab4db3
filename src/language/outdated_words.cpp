#include "language/outdated_words.h"

namespace samband::language {
namespace {

struct Reason {
    std::string_view source;
    std::string_view section;
    Phrase says;
};
constexpr Reason chief_executive{"kommuneloven",
                                 "§ 13-1",
                                 {"Loven kaller lederen av administrasjonen kommunedirektør.",
                                  "Lova kallar leiaren av administrasjonen kommunedirektør.",
                                  "The act calls the head of the administration “kommunedirektør”."}};
constexpr Reason national_archives{"arkivlova",
                                   "§ 4",
                                   {"Arkivverket heter Nasjonalarkivet fra 1. januar 2026.",
                                    "Arkivverket heiter Nasjonalarkivet frå 1. januar 2026.",
                                    "Arkivverket has been called Nasjonalarkivet since 1 January 2026."}};
constexpr Reason freedom_of_information{
    "offentleglova",
    "§ 1",
    {"Offentlighetsloven av 1970 er avløst av offentleglova, som heter det på bokmål også.",
     "Offentlighetsloven frå 1970 er avløyst av offentleglova.",
     "The act of 1970 was replaced by “offentleglova”, its name in both written languages."}};
constexpr Reason county_governor{"Kommunal- og distriktsdepartementet",
                                 "2021",
                                 {"Embetet har hett Statsforvalteren siden 1. januar 2021.",
                                  "Embetet har heitt Statsforvaltaren sidan 1. januar 2021.",
                                  "The office has been called Statsforvalteren since 1 January 2021."}};
constexpr Reason public_health_nurse{"helse- og omsorgstjenesteloven",
                                     "§ 3-2",
                                     {"Tittelen har vært helsesykepleier siden 2019.",
                                      "Tittelen har vore helsesjukepleiar sidan 2019.",
                                      "The title has been “helsesykepleier” since 2019."}};
constexpr Reason welfare_office{"arbeids- og velferdsforvaltningsloven",
                                "§ 13",
                                {"Trygdekontor og sosialkontor ble Nav-kontor fra 2006.",
                                 "Trygdekontor og sosialkontor vart Nav-kontor frå 2006.",
                                 "Social security and social services offices became Nav offices from 2006."}};
constexpr Reason tax_office{"skatteforvaltningsloven",
                            "§ 2-1",
                            {"Ligningskontorene er blitt en del av Skatteetaten.",
                             "Likningskontora er vortne ein del av Skatteetaten.",
                             "The assessment offices are now part of Skatteetaten."}};
constexpr Reason child_welfare_tribunal{"barnevernsloven",
                                        "§ 14-1",
                                        {"Fylkesnemnda heter barneverns- og helsenemnda fra 2023.",
                                         "Fylkesnemnda heiter barneverns- og helsenemnda frå 2023.",
                                         "Fylkesnemnda has been called barneverns- og helsenemnda since 2023."}};

struct Row {
    std::string_view was;
    std::string_view bokmal;
    std::string_view nynorsk;
    const Reason* reason;
};
constexpr std::array rows = std::to_array<Row>({
    {"rådmann", "kommunedirektør", "kommunedirektør", &chief_executive},
    {"rådmannen", "kommunedirektøren", "kommunedirektøren", &chief_executive},
    {"rådmenn", "kommunedirektører", "kommunedirektørar", &chief_executive},
    {"rådmennene", "kommunedirektørene", "kommunedirektørane", &chief_executive},
    {"fylkesrådmann", "fylkeskommunedirektør", "fylkeskommunedirektør", &chief_executive},
    {"fylkesrådmannen", "fylkeskommunedirektøren", "fylkeskommunedirektøren", &chief_executive},
    {"administrasjonssjef", "kommunedirektør", "kommunedirektør", &chief_executive},
    {"administrasjonssjefen", "kommunedirektøren", "kommunedirektøren", &chief_executive},
    {"arkivverket", "nasjonalarkivet", "nasjonalarkivet", &national_archives},
    {"riksarkivar", "nasjonalarkivar", "nasjonalarkivar", &national_archives},
    {"riksarkivaren", "nasjonalarkivet", "nasjonalarkivet", &national_archives},
    {"offentlighetsloven", "offentleglova", "offentleglova", &freedom_of_information},
    {"offentlighetslova", "offentleglova", "offentleglova", &freedom_of_information},
    {"offentlegheitslova", "offentleglova", "offentleglova", &freedom_of_information},
    {"fylkesmann", "statsforvalter", "statsforvaltar", &county_governor},
    {"fylkesmannen", "statsforvalteren", "statsforvaltaren", &county_governor},
    {"fylkesmenn", "statsforvaltere", "statsforvaltarar", &county_governor},
    {"fylkesmennene", "statsforvalterne", "statsforvaltarane", &county_governor},
    {"helsesøster", "helsesykepleier", "helsesjukepleiar", &public_health_nurse},
    {"helsesøsteren", "helsesykepleieren", "helsesjukepleiaren", &public_health_nurse},
    {"helsesøstera", "helsesykepleieren", "helsesjukepleiaren", &public_health_nurse},
    {"helsesøstre", "helsesykepleiere", "helsesjukepleiarar", &public_health_nurse},
    {"helsesøstrer", "helsesykepleiere", "helsesjukepleiarar", &public_health_nurse},
    {"helsesøstrene", "helsesykepleierne", "helsesjukepleiarane", &public_health_nurse},
    {"trygdekontor", "Nav-kontor", "Nav-kontor", &welfare_office},
    {"trygdekontoret", "Nav-kontoret", "Nav-kontoret", &welfare_office},
    {"sosialkontor", "Nav-kontor", "Nav-kontor", &welfare_office},
    {"sosialkontoret", "Nav-kontoret", "Nav-kontoret", &welfare_office},
    {"ligningskontor", "skattekontor", "skattekontor", &tax_office},
    {"ligningskontoret", "Skatteetaten", "Skatteetaten", &tax_office},
    {"likningskontor", "skattekontor", "skattekontor", &tax_office},
    {"likningskontoret", "Skatteetaten", "Skatteetaten", &tax_office},
    {"fylkesnemnd", "barneverns- og helsenemnd", "barneverns- og helsenemnd", &child_welfare_tribunal},
    {"fylkesnemnda", "barneverns- og helsenemnda", "barneverns- og helsenemnda", &child_welfare_tribunal},
});

/// Each row and its genitive.
std::unordered_map<std::string, NewName> index_rows()
{
    std::unordered_map<std::string, NewName> index;
    for (const Row& row : rows)
        for (const char* ending : {"", "s"})
            index.emplace(std::string(row.was) + ending,
                          NewName{std::string(row.bokmal) + ending, std::string(row.nynorsk) + ending,
                                  row.reason->source, row.reason->section, row.reason->says});
    return index;
}

} // namespace

const NewName* new_name(std::string_view word)
{
    static const std::unordered_map<std::string, NewName> index = index_rows();
    const auto found = index.find(std::string(word));
    return found == index.end() ? nullptr : &found->second;
}

} // namespace samband::language
