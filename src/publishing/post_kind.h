#pragma once
#include <optional>
#include <string_view>
#include <vector>

/// Kinds of posts: each with its own few fields, and a structure to begin with.
namespace samband::publishing {

enum class PostKind {
    news,
    event,
    vacancy,
    hearing,
    decision,     ///< of the council or a committee
    works_notice, ///< the water is off, the road is closed
};
std::string_view word(PostKind kind);
std::optional<PostKind> post_kind_of(std::string_view word);

/// How a field is written and read. Times are as the clock on a Norwegian wall shows them: "2026-12-03T18:00".
enum class FactType { line, lines, time, day, link };
std::string_view word(FactType type);

struct FactShape {
    std::string_view name;
    FactType type = FactType::line;
    const char* label = "";         ///< bokmål, of the screens
    const char* missing = nullptr;  ///< what to do where it is empty; null where it may be
    std::string_view property = {}; ///< of schema.org, in the page
};

struct KindShape {
    PostKind kind = PostKind::news;
    const char* name = "";
    std::string_view schema = {}; ///< its type in schema.org; empty: it is news alone
    std::vector<FactShape> facts = {};
    const char* structure = ""; ///< Markdown in bokmål to begin with; what is to be written stands as "[Skriv …]"
};

/// All of them, in the order they are offered.
const std::vector<KindShape>& kinds();
const KindShape& shape_of(PostKind kind);

} // namespace samband::publishing
