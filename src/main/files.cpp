#include "main/files.h"

#include "base/problem.h"

#include <fstream>
#include <iostream>

namespace samband::main {

static std::string read_stream(std::istream& in, const std::string& name)
{
    constexpr std::size_t most = 64 << 20;
    std::string text;
    char block[16 * 1024];
    while (in.read(block, sizeof block) || in.gcount() > 0) {
        text.append(block, static_cast<std::size_t>(in.gcount()));
        if (text.size() > most) throw Problem(ProblemCode::invalid, name + " er større enn 64 MiB.");
    }
    return text;
}

std::string read_file(const std::filesystem::path& file)
{
    if (file == "-") return read_stream(std::cin, "standard inn");
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file))
        throw Problem(ProblemCode::not_found, file.string() + " finnes ikke eller kan ikke leses.");
    return read_stream(in, file.string());
}

std::vector<std::string> drafts_in(const std::filesystem::path& named)
{
    namespace fs = std::filesystem;
    std::vector<std::string> drafts;
    if (fs::is_directory(named))
        for (const fs::directory_entry& entry :
             fs::recursive_directory_iterator(named, fs::directory_options::skip_permission_denied))
            if (entry.is_regular_file() && entry.path().extension() == ".md") drafts.push_back(entry.path().string());
    std::ranges::sort(drafts);
    if (drafts.empty()) drafts.push_back(named.string());
    return drafts;
}

} // namespace samband::main
