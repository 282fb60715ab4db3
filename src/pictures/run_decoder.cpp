#include "pictures/run_decoder.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "pictures/decoder_child.h"
#include "pictures/limits.h"
#include "pictures/refused.h"

#include <charconv>

namespace samband::pictures {

static Decoded decoded_of(const std::string& told);

Decoded run_decoder(Format format, const std::filesystem::path& file, const std::filesystem::path& folder)
{
    const std::string told = told_by_decoder({"take", std::string(word(format)), file.string(), folder.string()});
    if (told.starts_with("taken ")) return decoded_of(told);
    if (told == "large")
        throw refused(text_of("Bildet har for mange piksler. Gjør det mindre enn 12 000 piksler på hver side og 50 "
                              "millioner i alt, og prøv igjen."));
    if (told == "moves") throw refused(text_of("Bildet beveger seg. Last opp et bilde som står stille."));
    throw refused(text_of("Bildet er ødelagt eller ikke helt. Åpne det i et bildeprogram, lagre det på nytt, og prøv "
                          "igjen."));
}

/// "taken WIDTH HEIGHT". The process has read a stranger's bytes: what it says is read as theirs.
static Decoded decoded_of(const std::string& told)
{
    const std::vector<std::string_view> words = split(told, ' ');
    Decoded decoded;
    const auto number = [](std::string_view text, std::int64_t& value) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc() && end == text.data() + text.size() && value > 0 && value <= picture_side;
    };
    if (words.size() != 3 || !number(words[1], decoded.width) || !number(words[2], decoded.height))
        throw Problem(ProblemCode::internal, "the decoder told what it never tells");
    return decoded;
}

} // namespace samband::pictures
