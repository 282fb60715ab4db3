#pragma once
#include "language/check.h"

#include <functional>

namespace samband::language {

/// Tells a finding at bytes of the running text that is being read.
using TellIn = std::function<void(std::size_t begin, std::size_t end, Words words)>;

/// Calls `look(text, sentences, tell)` for the prose of the body, then for title, lead and the texts of the pictures.
template <typename Look>
void each_running_text(const Material& material, Found& found, std::optional<Level> level, Look look)
{
    look(std::string_view(material.body.prose.text), material.sentences(),
         TellIn([&](std::size_t begin, std::size_t end, Words words) {
             found.in_prose(material, begin, end, std::move(words), level);
         }));
    for (const Field& field : material.fields) {
        if (field.where.empty() || field.where.ends_with(".file") || field.text.empty()) continue;
        look(field.text, sentences_in(field.text), TellIn([&](std::size_t begin, std::size_t end, Words words) {
                 found.at(field, begin, end, std::move(words), {}, level);
             }));
    }
}

} // namespace samband::language
