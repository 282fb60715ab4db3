#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "publishing/post_kind.h"

#include <optional>
#include <string>
#include <vector>

/// Texts that a post can begin with, of the municipality's own. The desk looks after them.
namespace samband::publishing {

struct TemplateText {
    std::string name;
    PostKind kind = PostKind::news;
    std::string title;
    std::string lead;
    std::string body;

    friend bool operator==(const TemplateText&, const TemplateText&) = default;
};

struct Template {
    Id id;
    std::int64_t version = 0;
    TemplateText text;
};

/// By name; at most `most_templates`.
std::vector<Template> templates(db::Reading& tx);
std::optional<Template> find_template(db::Reading& tx, const Id& id);

/// A new one (nil id), or a change of one; nothing is written if nothing changed. For the desk. Problem invalid without
/// a name or a text, when too long, or when there are `most_templates` already; conflict if it changed since
/// `seen_version`; not_found.
Template save_template(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                       const TemplateText& text);
void remove_template(db::Writing& tx, const people::Person& by, const Id& id);

inline constexpr int most_templates = 100;
inline constexpr std::size_t most_template_name = 80;     ///< graphemes
inline constexpr std::size_t most_template_body = 20'000; ///< bytes

} // namespace samband::publishing
