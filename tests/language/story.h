#pragma once
#include "language/reading.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

/// Short ways to say what a test is about.
namespace samband::language::story {

inline Reading read_body_text(std::string_view body, const Setting& setting = {})
{
    Draft draft;
    draft.body = body;
    return read(draft, setting);
}

inline std::vector<Finding> found_by(std::string_view check, const Reading& reading)
{
    std::vector<Finding> found;
    std::ranges::copy_if(reading.findings, std::back_inserter(found),
                         [&](const Finding& finding) { return finding.check == check; });
    return found;
}

inline std::vector<Finding> found_in(std::string_view check, std::string_view body)
{
    return found_by(check, read_body_text(body));
}

/// What stands in the body where the check pointed, in order, parted by "|".
inline std::string places(std::string_view check, std::string_view body)
{
    std::string told;
    for (const Finding& finding : found_in(check, body))
        told += (told.empty() ? "" : "|") + std::string(body.substr(finding.start, finding.end - finding.start));
    return told;
}

inline std::string repeated(std::string_view piece, std::size_t bytes)
{
    std::string text;
    while (text.size() < bytes) text += piece;
    return text;
}

/// The reference pages beside the repository; empty where they are not.
inline std::filesystem::path shared_pages(const std::string& name)
{
    const auto path = std::filesystem::path(SAMBAND_ROOT) / "../shared" / name;
    return std::filesystem::exists(path) ? path : std::filesystem::path();
}

inline std::string file_text(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace samband::language::story
