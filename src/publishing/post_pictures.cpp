#include "publishing/post_pictures.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "http/markdown.h"
#include "pictures/media_name.h"
#include "pictures/picture_facts.h"
#include "pictures/picture_store.h"
#include "publishing/picture_crop.h"

namespace samband::publishing {

static constexpr std::size_t hash_length = 64;

/// The hash that stands at `at`; empty if none does.
static std::string_view hash_at(std::string_view text, std::size_t at)
{
    const std::string_view hash = text.substr(std::min(at, text.size()), hash_length);
    const bool whole = hash.size() == hash_length && hash.find_first_not_of("0123456789abcdef") == hash.npos;
    return whole ? hash : std::string_view();
}

static bool names(std::string_view body, std::string_view hash)
{
    return body.find("media:" + std::string(hash)) != body.npos;
}

std::vector<std::string> pictures_used(const Content& content)
{
    static constexpr std::string_view mark = "media:";
    std::vector<std::string> hashes;
    for (const Picture& picture : content.pictures) hashes.push_back(picture.hash);
    const std::string_view body = content.body;
    for (std::size_t at = 0; (at = body.find(mark, at)) != body.npos; at += mark.size())
        if (const std::string_view hash = hash_at(body, at + mark.size()); !hash.empty()) hashes.emplace_back(hash);
    return hashes;
}

std::vector<pictures::CropUse> crops_used(const Content& content)
{
    std::vector<pictures::CropUse> used;
    if (!content.pictures.empty()) used.push_back({content.pictures.front().hash, card_crop(content.pictures.front())});
    for (const std::string& word : content.channels)
        if (const auto channel = rulebook::read_word<rulebook::Channel>(word))
            for (const Picture& picture : content.pictures)
                if (const auto crop = crop_in(picture, *channel)) used.push_back({picture.hash, *crop});
    return used;
}

void note_pictures(db::Writing& tx, const Post& post)
{
    const bool gone = post.state == State::withdrawn;
    const bool is_public = post.state == State::published && post.content.channels.contains("website");
    pictures::note_uses(tx, post.id, post.content.title,
                        gone ? std::vector<std::string>() : pictures_used(post.content), is_public,
                        gone ? std::vector<pictures::CropUse>() : crops_used(post.content));
}

void hold_pictures_there(db::Reading& tx, const Content& content)
{
    std::vector<std::string> hashes;
    for (const Picture& picture : content.pictures) hashes.push_back(picture.hash);
    const auto there = pictures::find_pictures(tx, hashes);
    for (const std::string& hash : hashes)
        if (!there.contains(hash))
            throw Problem(
                ProblemCode::invalid, "Et av bildene er slettet. Ta det bort, eller last det opp på nytt.",
                {FieldProblem{"pictures", "Et av bildene er slettet. Ta det bort, eller last det opp på nytt."}});
}

ShownPictures::ShownPictures(db::Reading& tx, const Content& content)
    : pictures_(pictures::find_pictures(tx, pictures_used(content)))
{
}

ShownPictures::ShownPictures(db::Reading& tx, const std::vector<Post>& posts)
{
    std::vector<std::string> hashes;
    for (const Post& post : posts)
        for (std::string& hash : pictures_used(post.content)) hashes.push_back(std::move(hash));
    pictures_ = pictures::find_pictures(tx, hashes);
}

Json ShownPictures::shown(const Picture& picture) const
{
    const auto stored = pictures_.find(picture.hash);
    if (stored == pictures_.end()) return {};
    Json facts = pictures::shown_facts(stored->second);
    facts["thumb"] = pictures::thumb_of(stored->second);
    facts["alt"] = picture.alt;
    return facts;
}

Json ShownPictures::cropped(const Picture& picture, const std::optional<pictures::Crop>& crop) const
{
    Json facts = shown(picture);
    if (facts.is_null() || !crop) return facts;
    const pictures::Picture& stored = pictures_.find(picture.hash)->second;
    const pictures::Size size = pictures::size_of(*crop, {stored.width, stored.height});
    facts["thumb"] = pictures::crop_path(picture.hash, *crop);
    facts["width"] = size.width;
    facts["height"] = size.height;
    facts["cropped"] = true;
    return facts;
}

Json ShownPictures::card(const Content& content) const
{
    return content.pictures.empty() ? Json() : cropped(content.pictures.front(), card_crop(content.pictures.front()));
}

Json ShownPictures::first(const Content& content) const
{
    return content.pictures.empty() ? Json() : shown(content.pictures.front());
}

Json ShownPictures::lead(const Content& content) const
{
    if (content.pictures.empty() || names(content.body, content.pictures.front().hash)) return {};
    return first(content);
}

Json ShownPictures::others(const Content& content) const
{
    Json list = Json::array();
    for (std::size_t at = 1; at < content.pictures.size(); ++at)
        if (const Picture& picture = content.pictures[at]; !names(content.body, picture.hash))
            if (Json facts = shown(picture); !facts.is_null()) list.push(std::move(facts));
    return list;
}

Json ShownPictures::some(const Content& content, rulebook::Channel channel, std::size_t most) const
{
    Json list = Json::array();
    for (std::size_t at = 0; at < std::min(most, content.pictures.size()); ++at) {
        const Picture& picture = content.pictures[at];
        if (Json facts = cropped(picture, crop_in(picture, channel)); !facts.is_null()) list.push(std::move(facts));
    }
    return list;
}

static std::string sizes_of(const pictures::Picture& picture)
{
    std::string attributes;
    if (const std::string set = pictures::srcset_of(picture); !set.empty())
        attributes = "srcset=\"" + set + "\" sizes=\"(max-width: 48rem) 94vw, 42rem\" ";
    return attributes + "width=\"" + std::to_string(picture.width) + "\" height=\"" + std::to_string(picture.height) +
           "\" loading=\"lazy\" decoding=\"async\" ";
}

/// Only the Markdown reader writes such a tag: what people type comes escaped.
std::string ShownPictures::body_html(const Content& content) const
{
    static constexpr std::string_view mark = "<img src=\"/media/";
    const std::string html = http::to_html(content.body);
    std::string out;
    std::size_t done = 0;
    for (std::size_t at = 0; (at = html.find(mark, at)) != html.npos; at += mark.size()) {
        const std::string_view hash = hash_at(html, at + mark.size());
        const auto stored = pictures_.find(hash);
        if (stored == pictures_.end()) continue;
        out.append(html, done, at - done);
        out += "<img " + sizes_of(stored->second) + "src=\"" + pictures::source_of(stored->second);
        done = at + mark.size() + hash.size();
    }
    return out.append(html, done);
}

const pictures::Picture* ShownPictures::stored(const Content& content) const
{
    if (content.pictures.empty()) return nullptr;
    const auto found = pictures_.find(content.pictures.front().hash);
    return found == pictures_.end() ? nullptr : &found->second;
}

} // namespace samband::publishing
