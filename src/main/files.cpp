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

} // namespace samband::main
