#include "publishing/merge.h"

#include "base/text_of.h"
#include "base/word_diff.h"
#include "people/dressing.h"
#include "publishing/picture_crop.h"

#include <algorithm>

namespace samband::publishing {

namespace {

struct Part {
    const char* name;
    const char* label;
    std::string Content::*text;
};
constexpr Part parts_of_text[] = {{"title", text_of("Tittel"), &Content::title},
                                  {"lead", text_of("Ingress"), &Content::lead},
                                  {"body", text_of("Tekst"), &Content::body}};

Json pieces_of(const std::string& saved, const std::string& typed)
{
    Json pieces = Json::array();
    for (const Piece& piece : word_diff(saved, typed))
        pieces.push(Json::object({{"text", piece.text},
                                  {"removed", piece.kind == Piece::Kind::removed},
                                  {"added", piece.kind == Piece::Kind::added}}));
    return pieces;
}

} // namespace

Json merge_facts(const Content& saved, const Content& typed)
{
    Json texts = Json::array();
    for (const Part& part : parts_of_text)
        if (saved.*part.text != typed.*part.text)
            texts.push(Json::object({{"part", part.name},
                                     {"label", part.label},
                                     {"pieces", pieces_of(saved.*part.text, typed.*part.text)}}));
    Json others = Json::array();
    if (!(saved.pictures == typed.pictures))
        others.push(differ_in_crop_alone(saved.pictures, typed.pictures) ? text_of("utsnittet av bildet")
                                                                         : text_of("bildene"));
    if (saved.channels != typed.channels || saved.accounts != typed.accounts) others.push(text_of("kanalene"));
    if (!(saved.variants == typed.variants)) others.push(text_of("tekstene til kanalene"));
    if (!(saved.audience == typed.audience)) others.push(text_of("hvem den sendes til"));
    if (saved.touches_units != typed.touches_units) others.push(text_of("enhetene den berører"));
    if (saved.touches_staff != typed.touches_staff || saved.need_to_know != typed.need_to_know)
        others.push(text_of("om den berører de ansatte"));
    if (saved.case_reference != typed.case_reference || saved.decided != typed.decided)
        others.push(text_of("saksnummeret"));
    if (saved.language != typed.language) others.push(text_of("språket"));
    if (saved.kind != typed.kind || saved.kind_facts != typed.kind_facts)
        others.push(text_of("feltene om hva slags sak"));
    return Json::object({{"texts", std::move(texts)}, {"others", std::move(others)}});
}

void dress_merge(Json& facts, http::Language language)
{
    for (Json& part : facts["texts"].items()) part["label"] = people::say(part.find("label")->string(), language);
    for (Json& other : facts["others"].items()) other = people::say(other.string(), language);
}

void take_theirs(Content& typed, const Content& saved, const std::vector<std::string>& parts)
{
    for (const Part& part : parts_of_text)
        if (std::find(parts.begin(), parts.end(), part.name) != parts.end()) typed.*part.text = saved.*part.text;
}

} // namespace samband::publishing
