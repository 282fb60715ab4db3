#include "moderation/reason.h"

#include "base/json.h"
#include "base/text_of.h"

#include <algorithm>
#include <array>

namespace samband::moderation {

static constexpr std::array all{
    ReasonSays{Reason::attack, "attack", text_of("Personangrep"), {"personangrep", "personangrep", "personal attack"}},
    ReasonSays{Reason::threat, "threat", text_of("Trussel"), {"trussel", "trugsmål", "threat"}},
    ReasonSays{Reason::unlawful,
               "unlawful",
               text_of("Ulovlig innhold"),
               {"ulovlig innhold", "ulovleg innhald", "unlawful content"}},
    ReasonSays{Reason::hate, "hate", text_of("Hets mot en gruppe"), {"hets", "hets", "hate speech"}},
    ReasonSays{Reason::personal_data,
               "personal-data",
               text_of("Opplysninger om andre"),
               {"opplysninger om andre personer", "opplysningar om andre personar", "information about other people"}},
    ReasonSays{Reason::advertising, "advertising", text_of("Reklame"), {"reklame", "reklame", "advertising"}},
    ReasonSays{Reason::false_identity,
               "false-identity",
               text_of("Utgir seg for en annen"),
               {"du utgir deg for å være en annen", "du gjev deg ut for å vere ein annan", "impersonation"}},
    ReasonSays{Reason::repeated,
               "repeated",
               text_of("Samme innlegg mange ganger"),
               {"samme innlegg mange ganger", "same innlegg mange gonger", "the same message many times"}},
    ReasonSays{Reason::other, "other", text_of("Annet"), {"se under", "sjå under", "see below"}}};

std::span<const ReasonSays> reasons()
{
    return all;
}

static const ReasonSays& says(Reason reason)
{
    return *std::ranges::find(all, reason, &ReasonSays::reason);
}

std::string_view word(Reason reason)
{
    return says(reason).word;
}

const char* name(Reason reason)
{
    return says(reason).name;
}

std::optional<Reason> reason_of(std::string_view said)
{
    const auto found = std::ranges::find(all, said, &ReasonSays::word);
    return found == all.end() ? std::nullopt : std::optional(found->reason);
}

const std::vector<std::string_view>& reason_words()
{
    static const std::vector<std::string_view> words = [] {
        std::vector<std::string_view> made;
        for (const ReasonSays& it : all) made.push_back(it.word);
        return made;
    }();
    return words;
}

std::string list_text(const std::vector<Reason>& list)
{
    Json json = Json::array();
    for (const Reason reason : list) json.push(Json(word(reason)));
    return to_text(json);
}

std::vector<Reason> reasons_of(const std::vector<std::string>& words)
{
    std::vector<Reason> list;
    for (const std::string& said : words)
        if (const auto reason = reason_of(said); reason && std::ranges::count(list, *reason) == 0)
            list.push_back(*reason);
    return list;
}

std::vector<Reason> reasons_in(std::string_view text)
{
    const Json json = parse_json(text);
    std::vector<std::string> words;
    for (const Json& it : json.items()) words.push_back(it.string());
    return reasons_of(words);
}

} // namespace samband::moderation
