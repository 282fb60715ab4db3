#include "dialogue/category_words.h"

#include "base/text_of.h"

#include <array>

namespace samband::dialogue {

using rulebook::Category;

namespace {

constexpr std::array ordinary{
    CategorySays{Category::question, text_of("Spørsmål"), text_of("Noen lurer på noe om kommunen.")},
    CategorySays{Category::factual_error, text_of("Faktafeil"), text_of("Noe vi har skrevet, er feil.")},
    CategorySays{Category::dissatisfied, text_of("Misfornøyd"),
                 text_of("Noen er skuffet over oss, uten å klage på et vedtak.")},
    CategorySays{Category::praise, text_of("Ros"), text_of("Noen takker eller roser.")},
    CategorySays{Category::neutral, text_of("Nøytralt"), text_of("En kommentar eller beskjed som ikke spør om noe.")}};

constexpr std::array formal{
    CategorySays{Category::case_matter, text_of("Sak til behandling"),
                 text_of("Noe vi skal gjøre eller behandle: en feil i vegen, en regning, en sak.")},
    CategorySays{Category::application, text_of("Søknad"), text_of("Noen søker om noe.")},
    CategorySays{Category::complaint, text_of("Klage på vedtak"),
                 text_of("Noen er uenig i et vedtak og vil ha det vurdert på nytt.")},
    CategorySays{Category::formal_criticism, text_of("Formell kritikk"),
                 text_of("Noen mener at vi har brutt en regel, eller varsler tilsyn.")},
    CategorySays{Category::access_request, text_of("Krav om innsyn"), text_of("Noen vil se dokumenter.")},
    CategorySays{Category::privacy_request, text_of("Egne opplysninger"),
                 text_of("Noen vil se, rette eller slette det vi har om dem.")},
    CategorySays{Category::media_enquiry, text_of("Fra pressen"), text_of("En journalist spør.")}};

constexpr std::array people{
    CategorySays{Category::concern, text_of("Bekymring for barn eller liv"),
                 text_of("Noen kan være i fare. En leder får beskjed med en gang.")},
    CategorySays{Category::individual_case, text_of("Enkeltpersons sak"),
                 text_of("Om en persons hjelp, helse eller skolegang.")},
    CategorySays{Category::personnel_matter, text_of("Personalsak"),
                 text_of("Om en ansatts arbeid, lønn eller stilling.")},
    CategorySays{Category::whistleblowing, text_of("Varsling"), text_of("En ansatt sier fra om noe kritikkverdig.")},
    CategorySays{Category::contact_request, text_of("Privat kontakt"),
                 text_of("Noen vil ha kontakt med en ansatt privat.")},
    CategorySays{Category::political_matter, text_of("Politikk"), text_of("Noe politikerne bestemmer.")}};

constexpr std::array unwanted{
    CategorySays{Category::rumour, text_of("Rykte"), text_of("Noe som fortelles videre, og som kanskje ikke stemmer.")},
    CategorySays{Category::irrelevant, text_of("Uvedkommende"),
                 text_of("Reklame, kjedebrev og det som ikke angår oss.")},
    CategorySays{Category::out_of_context, text_of("Utenfor sammenhengen"),
                 text_of("Handler om noe annet enn det som det svarer på.")},
    CategorySays{Category::offensive, text_of("Støtende"), text_of("Grove ord, eller hets mot en gruppe.")},
    CategorySays{Category::personal_attack, text_of("Personangrep"), text_of("Skjellsord mot en bestemt person.")},
    CategorySays{Category::staff_attacked, text_of("Angrep på ansatte"), text_of("En ansatt henges ut.")},
    CategorySays{Category::unlawful, text_of("Ulovlig"),
                 text_of("Trusler, ulovlig salg eller deling av private bilder.")}};

constexpr std::array groups{CategoryGroup{text_of("Vanlige meldinger"), ordinary},
                            CategoryGroup{text_of("Det som skal behandles"), formal},
                            CategoryGroup{text_of("Om mennesker, og om politikk"), people},
                            CategoryGroup{text_of("Det vi helst ikke vil ha"), unwanted}};

} // namespace

std::span<const CategoryGroup> category_groups()
{
    return groups;
}

const char* name(Category category)
{
    for (const CategoryGroup& group : groups)
        for (const CategorySays& it : group.members)
            if (it.category == category) return it.name;
    return "";
}

} // namespace samband::dialogue
