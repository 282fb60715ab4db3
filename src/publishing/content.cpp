#include "publishing/content.h"
#include "base/text_of.h"

#include "base/problem.h"
#include "base/text.h"
#include "publishing/picture_crop.h"
#include "rulebook/vocabulary.h"

#include <algorithm>

namespace samband::publishing {

static Json focus_json(const pictures::Focus& focus)
{
    return Json(Json::Array{Json(std::int64_t{focus.x}), Json(std::int64_t{focus.y})});
}

static pictures::Focus focus_of(const Json& json)
{
    return {static_cast<int>(json.items().at(0).integer()), static_cast<int>(json.items().at(1).integer())};
}

static Json crop_json(const ChannelCrop& crop)
{
    Json json = Json::object();
    if (crop.shape) json["shape"] = pictures::word(*crop.shape);
    if (crop.focus) json["focus"] = focus_json(*crop.focus);
    return json;
}

/// Most pictures are cropped by their middle, and say nothing of it.
Json pictures_json(const std::vector<Picture>& pictures)
{
    Json list = Json::array();
    for (const Picture& picture : pictures) {
        Json json = Json::object({{"hash", picture.hash}, {"alt", picture.alt}, {"name", picture.name}});
        if (!(picture.focus == pictures::Focus{})) json["focus"] = focus_json(picture.focus);
        if (!picture.crops.empty()) json["crops"] = Json::object();
        for (const auto& [channel, crop] : picture.crops) json["crops"][channel] = crop_json(crop);
        list.push(std::move(json));
    }
    return list;
}

static std::map<std::string, ChannelCrop> crops_of(const Json& json)
{
    std::map<std::string, ChannelCrop> crops;
    for (const auto& [channel, said] : json.members()) {
        ChannelCrop& crop = crops[channel];
        if (const Json* shape = said.find("shape")) crop.shape = pictures::shape_of(shape->string());
        if (const Json* focus = said.find("focus")) crop.focus = focus_of(*focus);
    }
    return crops;
}

std::vector<Picture> pictures_of(const Json& json)
{
    std::vector<Picture> pictures;
    for (const Json& item : json.items()) {
        Picture picture{item.find("hash")->string(), item.find("alt")->string(), item.find("name")->string()};
        if (const Json* focus = item.find("focus")) picture.focus = focus_of(*focus);
        if (const Json* crops = item.find("crops")) picture.crops = crops_of(*crops);
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

Json words_json(const std::vector<std::string>& words)
{
    Json list = Json::array();
    for (const std::string& word : words) list.push(word);
    return list;
}

std::vector<std::string> words_of(const Json& json)
{
    std::vector<std::string> words;
    for (const Json& item : json.items()) words.push_back(item.string());
    return words;
}

Json variants_json(const std::map<std::string, ChannelText>& variants)
{
    Json json = Json::object();
    for (const auto& [channel, variant] : variants)
        json[channel] = Json::object({{"title", variant.title}, {"text", variant.text}});
    return json;
}

std::map<std::string, ChannelText> variants_of(const Json& json)
{
    std::map<std::string, ChannelText> variants;
    for (const auto& [channel, variant] : json.members())
        variants[channel] = {variant.find("title")->string(), variant.find("text")->string()};
    return variants;
}

Json ids_json(const std::set<Id>& ids)
{
    Json list = Json::array();
    for (const Id& id : ids) list.push(id.text());
    return list;
}

std::set<Id> ids_of(const Json& json)
{
    std::set<Id> ids;
    for (const Json& item : json.items()) ids.insert(Id::parse(item.string()).value());
    return ids;
}

Json facts_json(const std::map<std::string, std::string>& facts)
{
    Json json = Json::object({});
    for (const auto& [fact, value] : facts) json[fact] = value;
    return json;
}

std::map<std::string, std::string> facts_of(const Json& json)
{
    std::map<std::string, std::string> facts;
    for (const auto& [fact, value] : json.members()) facts[fact] = value.string();
    return facts;
}

Json audience_json(const Audience& audience)
{
    if (audience == Audience{}) return Json::object();
    return Json::object({{"topics", ids_json(audience.topics)}, {"places", ids_json(audience.places)}});
}

Audience audience_of(const Json& json)
{
    if (json.members().empty()) return {};
    return {ids_of(*json.find("topics")), ids_of(*json.find("places"))};
}

/// Where it goes out beyond the own site, if anywhere: most posts say nothing of it.
static void add_further(Json& json, const Content& content)
{
    if (!content.accounts.empty()) json["accounts"] = ids_json(content.accounts);
    if (!content.variants.empty()) json["variants"] = variants_json(content.variants);
    if (!(content.audience == Audience{})) json["audience"] = audience_json(content.audience);
    if (content.kind != PostKind::news) json["kind"] = word(content.kind);
    if (!content.kind_facts.empty()) json["kind_facts"] = facts_json(content.kind_facts);
    if (!content.touches_units.empty()) json["touches_units"] = ids_json(content.touches_units);
}

Json content_json(const Content& content)
{
    Json json = Json::object({{"title", content.title},
                              {"lead", content.lead},
                              {"body", content.body},
                              {"language", content.language},
                              {"pictures", pictures_json(content.pictures)},
                              {"case_reference", content.case_reference},
                              {"decided", content.decided},
                              {"touches_staff", content.touches_staff},
                              {"need_to_know", content.need_to_know},
                              {"channels", words_json({content.channels.begin(), content.channels.end()})}});
    add_further(json, content);
    return json;
}

static void hold(std::vector<FieldProblem>& wrong, bool right, const char* field, const char* says)
{
    if (!right) wrong.push_back({field, says});
}

static void hold_words(std::vector<FieldProblem>& wrong, const Content& content)
{
    static const std::set<std::string_view> languages = {"nb", "nn", "en", "se", "sma", "smj"};
    const auto known = [](const std::string& channel) {
        return rulebook::read_word<rulebook::Channel>(channel).has_value();
    };
    hold(wrong, languages.contains(content.language), "language", text_of("Velg et av språkene i listen."));
    hold(wrong, std::all_of(content.channels.begin(), content.channels.end(), known), "channels",
         text_of("Velg blant kanalene i listen."));
}

/// A channel's own crop is of a channel that has one, in a shape that it offers.
static bool is_crop(const std::string& word, const ChannelCrop& crop)
{
    const auto channel = rulebook::read_word<rulebook::Channel>(word);
    if (!channel || shapes_in(*channel).empty()) return false;
    if (crop.shape && std::ranges::count(shapes_in(*channel), *crop.shape) == 0) return false;
    return !crop.focus || pictures::is_inside(*crop.focus);
}

static void hold_crops(std::vector<FieldProblem>& wrong, const Picture& picture)
{
    const bool right = std::ranges::all_of(picture.crops, [](const auto& of) { return is_crop(of.first, of.second); });
    hold(wrong, pictures::is_inside(picture.focus) && right, "pictures",
         text_of("Utsnittet er ikke forstått. Skriv hele tall fra 0 til 100 for hvor i bildet det viktigste er."));
}

static void hold_pictures(std::vector<FieldProblem>& wrong, const std::vector<Picture>& pictures)
{
    hold(wrong, pictures.size() <= most_pictures, "pictures", text_of("En sak kan ha 20 bilder."));
    for (const Picture& picture : pictures) {
        std::string hash;
        hold(wrong, from_hex(picture.hash, hash) && hash.size() == 32, "pictures", text_of("Last opp bildet på nytt."));
        hold(wrong, picture.name.size() <= most_name, "pictures", text_of("Gi bildefilen et kortere navn."));
        hold(wrong, graphemes(picture.alt) <= most_alt, "pictures",
             text_of("Bildeteksten er for lang. Kort den ned til 1000 tegn."));
        hold_crops(wrong, picture);
    }
}

static void hold_further(std::vector<FieldProblem>& wrong, const Content& content)
{
    hold(wrong, content.accounts.size() <= most_accounts, "channels", text_of("Velg færre kontoer."));
    hold(wrong, content.audience.topics.size() <= most_audience && content.audience.places.size() <= most_audience,
         "topics", text_of("Velg færre temaer og steder."));
    hold(wrong, content.touches_units.size() <= most_units, "touches_units", text_of("Velg færre enheter."));
    for (const auto& [channel, variant] : content.variants) {
        hold(wrong, rulebook::read_word<rulebook::Channel>(channel).has_value(), "channels",
             text_of("Velg blant kanalene i listen."));
        hold(wrong, graphemes(variant.text) <= most_variant && graphemes(variant.title) <= most_title, "variant_text",
             text_of("Teksten til en av kanalene er for lang. Kort den ned."));
    }
}

void hold_limits(const Content& content)
{
    std::vector<FieldProblem> wrong;
    hold(wrong, graphemes(content.title) <= most_title, "title",
         text_of("Tittelen er for lang. Kort den ned til 200 tegn."));
    hold(wrong, graphemes(content.lead) <= most_lead, "lead",
         text_of("Ingressen er for lang. Kort den ned til 1000 tegn."));
    hold(wrong, content.body.size() <= most_body, "body", text_of("Teksten er for lang. Del den i flere saker."));
    hold(wrong, content.case_reference.size() <= 100, "case_reference", text_of("Saksnummeret er for langt."));
    hold(wrong, to_text(content_json(content)).size() <= most_content, "body",
         text_of("Saken er for lang. Del den i flere saker."));
    hold_words(wrong, content);
    hold_pictures(wrong, content.pictures);
    hold_further(wrong, content);
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe må rettes før saken kan lagres.", wrong);
}

std::string needed_remark(const std::string& text, const char* field, const char* says)
{
    if (trim(text).empty()) throw Problem(ProblemCode::invalid, says, {{field, says}});
    return maybe_remark(text, field);
}

std::string maybe_remark(const std::string& text, const char* field)
{
    if (graphemes(text) > most_remark)
        throw Problem(ProblemCode::invalid, "Det du skrev, er for langt. Kort det ned til 2000 tegn.",
                      {FieldProblem{field, "Kort det ned til 2000 tegn."}});
    return std::string(trim(text));
}

} // namespace samband::publishing
