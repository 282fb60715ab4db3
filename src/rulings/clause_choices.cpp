#include "rulings/clause_choices.h"

#include "base/text.h"
#include "rulebook/channel_groups.h"
#include "rulebook/norwegian.h"
#include "rulebook/sentence.h"

namespace samband::rulings {

using rulebook::bokmaal;
using rulebook::Role;
using rulebook::Rulebook;
using rulebook::Words;

namespace {

Json choice(std::string_view value, std::string_view label, bool chosen)
{
    return Json::object({{"value", value}, {"label", label}, {"chosen", chosen}});
}

using Word = std::pair<std::string, std::string>; ///< and how it is said

/// What is to be done, in the vocabulary's order.
constexpr std::array<std::string_view, Words<rulebook::DutyKind>::all.size()> duty_labels = {
    "svare",
    "gi foreløpig svar",
    "skrive under",
    "takke",
    "rette faktafeil",
    "beklage og si hva som skjer",
    "bruke en fast tekst",
    "fortelle om plikten til å dokumentere",
    "be avsenderen ta det med andre",
    "sende videre",
    "gå over til en mer diskret kanal",
    "ikke svare i tråden",
    "ta vare på det som bevis",
    "arkivere",
    "journalføre",
    "melde fra",
    "lenke til nettsiden",
    "fortelle de ansatte først",
    "fortelle de ansatte så raskt som mulig",
    "si at man snakker for seg selv",
    "ikke bruke tittel eller brevark",
    "vise hvem som kan kontaktes",
    "bruke logo og profil",
    "få samtykke",
    "få samtykke fra foresatte",
    "spørre arkivansvarlig",
    "holde det tilbake",
    "bruke det gjeldende budskapet",
    "følge rutinen for innlegg om ansatte",
    "si hvem man snakker for",
    "få ja fra dem som nevnes",
    "samordne",
    "la noen se på det etterpå",
    "ta det opp i linjen",
    "følge rutinen for varsling",
    "gi det videre til ledelsen",
    "fortelle hva bildet skal brukes til",
    "evaluere",
    "planlegge intern informasjon først",
};

/// What `read_word` knows, as it is said inside sentences.
template <class Vocabulary>
std::optional<std::string> said(std::string_view word)
{
    const auto found = rulebook::read_word<Vocabulary>(word);
    return found ? std::optional(std::string(bokmaal(*found))) : std::nullopt;
}

std::string channel_label(std::string_view word)
{
    for (const rulebook::ChannelGroup& group : rulebook::channel_groups())
        if (group.word == word) return std::string(group.bokmaal);
    return said<rulebook::Channel>(word).value_or(std::string(word));
}

std::string label_of(const Rulebook& titles, std::string_view key, std::string_view word)
{
    const std::string_view name = key.substr(key.find('.') + 1);
    if (name == "channel") return channel_label(word);
    if (name == "situation") return word == "crisis" ? "når kriseledelse er satt" : "når det ikke er krise";
    std::optional<std::string> label = name == "act"          ? said<rulebook::Act>(word)
                                       : name == "category"   ? said<rulebook::Category>(word)
                                       : name == "statement"  ? said<rulebook::Statement>(word)
                                       : name == "importance" ? said<rulebook::Importance>(word)
                                       : name == "relation"   ? said<rulebook::Relation>(word)
                                                              : std::nullopt;
    if (label) return *label;
    const auto role = rulebook::read_word<Role>(word);
    return role ? rulebook::title_of(titles, *role).name : std::string(word);
}

/// What a duty may carry, said by its word.
std::vector<Word> duty_words(const Rulebook& book)
{
    std::vector<Word> words{{"end-of-day", "innen samme dag"},
                            {"a-day-later", "innen ett døgn"},
                            {"same-day", "samme dag"},
                            {"without-undue-delay", "uten unødig opphold"},
                            {"reasonable", "innen rimelig tid"},
                            {"must", "må"},
                            {"should", "bør"},
                            {"may", "kan"},
                            {"first-name", "med fornavn"},
                            {"full-name-title-unit", "med fullt navn, tittel og enhet"},
                            {"none", "uten navn"}};
    for (const rulebook::FixedText& text : book.texts) words.emplace_back(text.name, "teksten «" + text.title + "»");
    const std::string parties = rulebook::known_parties();
    for (std::string_view party : split(parties, ',')) {
        party = trim(party);
        words.emplace_back(party, rulebook::parties_of(book, {std::string(party)}));
    }
    return words;
}

Json word_choices(const std::vector<Word>& words, const std::string& chosen)
{
    Json list = Json::array();
    list.push(choice("", "–", chosen.empty()));
    bool found = chosen.empty();
    for (const auto& [word, label] : words) {
        list.push(choice(word, label, word == chosen));
        found = found || word == chosen;
    }
    if (!found) list.push(choice(chosen, chosen, true)); // what was typed is kept, also where no text has that name
    return list;
}

Json duty_choices(const std::string& chosen)
{
    Json list = Json::array();
    list.push(choice("", "ingen plikt", chosen.empty()));
    for (std::size_t i = 0; i < duty_labels.size(); ++i)
        list.push(
            choice(Words<rulebook::DutyKind>::all[i], duty_labels[i], Words<rulebook::DutyKind>::all[i] == chosen));
    return list;
}

} // namespace

Json list_choices(const Rulebook& titles, const ListField& field, const std::vector<std::string>& chosen)
{
    Json choices = Json::array();
    std::string words;
    for (const std::string_view word : field.words) {
        const bool is_chosen = std::find(chosen.begin(), chosen.end(), word) != chosen.end();
        const std::string label = label_of(titles, field.key, word);
        if (is_chosen) (words += words.empty() ? "" : ", ") += label;
        choices.push(choice(word, label, is_chosen));
    }
    return Json::object({{"name", field.name}, {"chosen_words", words}, {"choices", std::move(choices)}});
}

Json outcome_choices(const std::string& chosen)
{
    return Json(Json::Array{choice("", "avgjør ikke om det går an", chosen.empty()),
                            choice("allowed", "kan gjøre det", chosen == "allowed"),
                            choice("advised-against", "frarådes (bare et «bør»)", chosen == "advised-against"),
                            choice("approval", "må ha ja fra noen først (bare et «skal»)", chosen == "approval"),
                            choice("refer", "overlater det til andre (bare et «skal»)", chosen == "refer"),
                            choice("forbidden", "kan ikke gjøre det (bare et «skal»)", chosen == "forbidden")});
}

Json strength_choices(const std::string& chosen)
{
    return Json(Json::Array{choice("shall", "skal", chosen == "shall"), choice("should", "bør", chosen == "should"),
                            choice("may", "kan", chosen == "may")});
}

Json flag_choices(const ClauseForm& form)
{
    Json flags = Json::array();
    for (const std::string_view name : Words<rulebook::Flag>::all) {
        const rulebook::Flag flag = *rulebook::read_word<rulebook::Flag>(name);
        const auto found = form.flags.find(name);
        const std::string value = found == form.flags.end() ? "" : found->second;
        flags.push(
            Json::object({{"name", "flag_" + std::string(name)},
                          {"choices", Json(Json::Array{choice("", "det spiller ingen rolle", value.empty()),
                                                       choice("true", bokmaal(flag, true), value == "true"),
                                                       choice("false", bokmaal(flag, false), value == "false")})}}));
    }
    return flags;
}

Json duty_rows(const Rulebook& book, const std::vector<DutyRow>& rows, std::size_t more)
{
    const auto words = duty_words(book);
    Json list = Json::array();
    for (std::size_t i = 0; i < rows.size() + more; ++i) {
        const DutyRow row = i < rows.size() ? rows[i] : DutyRow{};
        list.push(Json::object({{"number", i + 1},
                                {"duties", duty_choices(row.duty)},
                                {"firsts", word_choices(words, row.first)},
                                {"seconds", word_choices(words, row.second)}}));
    }
    return list;
}

} // namespace samband::rulings
