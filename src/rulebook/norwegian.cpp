#include "rulebook/norwegian.h"

#include "rulebook/wording.h"

namespace samband::rulebook {
namespace {

template <class Word, std::size_t Count>
std::string_view at(const std::array<std::string_view, Count>& table, Word value)
{
    static_assert(Count == Words<Word>::all.size());
    return table[static_cast<std::size_t>(value)];
}

} // namespace

Title common_title(Role role)
{
    static constexpr std::array<std::string_view, Words<Role>::all.size()> names = {"ordfører",
                                                                                    "kommunedirektør",
                                                                                    "kommunalsjef",
                                                                                    "virksomhetsleder",
                                                                                    "seksjonsleder",
                                                                                    "kommunikasjonsansvarlig",
                                                                                    "nettredaktør",
                                                                                    "servicekontor",
                                                                                    "kontoadministrator",
                                                                                    "arkivansvarlig",
                                                                                    "fagansvarlig",
                                                                                    "saksbehandler",
                                                                                    "styre i kommunalt foretak",
                                                                                    "daglig leder i kommunalt foretak",
                                                                                    "tillitsvalgt",
                                                                                    "folkevalgt",
                                                                                    "kriseledelse",
                                                                                    "ledelse",
                                                                                    "postmottak",
                                                                                    "vakt",
                                                                                    "personvernombud",
                                                                                    "lærer",
                                                                                    "elev",
                                                                                    "ansatt",
                                                                                    "nærmeste leder"};
    return {std::string(at(names, role)), std::string(at(bokmaal_words.titles, role)), ""};
}

std::string_view bokmaal(Act act)
{
    return at(bokmaal_words.acts, act);
}

std::string_view bokmaal(Channel channel)
{
    return at(bokmaal_words.channels, channel);
}

std::string_view bokmaal(Strength strength)
{
    static constexpr std::array<std::string_view, 3> table = {"skal", "bør", "kan"};
    return at(table, strength);
}

std::string_view bokmaal(Category category)
{
    static constexpr std::array<std::string_view, 25> table = {"et spørsmål",
                                                               "en faktafeil",
                                                               "en misfornøyd bruker",
                                                               "kritikk med egen behandling",
                                                               "ros",
                                                               "noe nøytralt",
                                                               "en sak til behandling",
                                                               "en søknad",
                                                               "en sak til politisk behandling",
                                                               "en personalsak",
                                                               "en enkeltpersons sak",
                                                               "noe som ikke angår saken",
                                                               "et personangrep",
                                                               "noe lovstridig",
                                                               "et rykte",
                                                               "angrep på ansatte",
                                                               "noe støtende",
                                                               "noe ute av sammenheng",
                                                               "en kontaktforespørsel",
                                                               "et innsynskrav",
                                                               "en bekymringsmelding",
                                                               "en klage",
                                                               "et krav om personvern",
                                                               "en pressehenvendelse",
                                                               "et varsel"};
    return at(table, category);
}

std::string_view bokmaal(Statement statement)
{
    static constexpr std::array<std::string_view, 5> table = {"fakta", "en vurdering", "en politisk uttalelse",
                                                              "en administrativ uttalelse", "kritikk"};
    return at(table, statement);
}

std::string_view bokmaal(Importance importance)
{
    static constexpr std::array<std::string_view, 3> table = {"en vanlig sak", "en viktig sak", "en prinsipiell sak"};
    return at(table, importance);
}

std::string_view bokmaal(Relation relation)
{
    static constexpr std::array<std::string_view, 7> table = {
        "en elev", "en pasient", "en bruker", "en pårørende", "en leverandør", "en politiker", "en underordnet"};
    return at(table, relation);
}

std::string_view bokmaal(Flag flag, bool value)
{
    static constexpr std::array<std::array<std::string_view, 2>, 8> table = {
        {{"saken ligger utenfor eget område", "saken ligger i eget område"},
         {"kommunen ikke styrer kanalen", "kommunen styrer kanalen"},
         {"ordet ikke er gitt av leder", "ordet er gitt av leder"},
         {"ingen er i tvil", "noen er i tvil"},
         {"taushetsplikten ikke er fritatt", "vedkommende har fritatt fra taushetsplikten"},
         {"ingen andre virksomheter er berørt", "andre virksomheter er berørt"},
         {"saken ikke angår ansatte", "saken angår ansatte eller tjenesten deres"},
         {"de ansatte ikke er fortalt det", "de ansatte er fortalt det"}}};
    static_assert(table.size() == Words<Flag>::all.size());
    return table[static_cast<std::size_t>(flag)][value ? 1 : 0];
}

} // namespace samband::rulebook
