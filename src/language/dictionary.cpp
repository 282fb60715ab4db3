#include "language/dictionary.h"

#include <filesystem>
#include <hunspell/hunspell.hxx>
#include <optional>

namespace samband::language {

class Dictionary::Speller {
public:
    explicit Speller(const std::string& stem) : hunspell_((stem + ".aff").c_str(), (stem + ".dic").c_str()) {}
    bool spells(const std::string& word) { return hunspell_.spell(word); }

private:
    Hunspell hunspell_;
};

namespace {

constexpr const char* folder = "/usr/share/hunspell/";
constexpr std::size_t most_seen = 40'000; ///< words remembered; a stranger's nonsense only costs the memory of them
constexpr std::size_t most_near = 4'000;
constexpr std::size_t longest_word = 60;
constexpr std::size_t shortest_part = 4; ///< letters of each part of a compound
constexpr int most_slips = 90;           ///< words tried for one that is unknown

/// The dictionaries are written in ISO 8859-1; nothing for a word with other letters.
std::optional<std::string> to_latin(std::string_view word)
{
    std::string latin;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto byte = static_cast<unsigned char>(word[i]);
        if (byte < 0x80) {
            latin += word[i];
        } else if ((byte == 0xC2 || byte == 0xC3) && i + 1 < word.size()) {
            latin += static_cast<char>(((byte & 3) << 6) | (static_cast<unsigned char>(word[++i]) & 0x3F));
        } else {
            return std::nullopt;
        }
    }
    return latin;
}

std::string from_latin(std::string_view latin)
{
    std::string text;
    for (char c : latin) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            text += c;
        else
            text += {static_cast<char>(0xC0 | (byte >> 6)), static_cast<char>(0x80 | (byte & 0x3F))};
    }
    return text;
}

/// What the fingers most often do, the most usual first: two letters change place, one that should be doubled is not,
/// one too many, one too few.
std::vector<std::string> slips_of(const std::string& word)
{
    std::vector<std::string> slips;
    for (std::size_t i = 0; i + 1 < word.size(); ++i)
        if (word[i] != word[i + 1]) {
            slips.push_back(word);
            std::swap(slips.back()[i], slips.back()[i + 1]);
        }
    for (std::size_t i = 0; i < word.size(); ++i) slips.push_back(std::string(word).insert(i, 1, word[i]));
    for (std::size_t i = 0; i < word.size(); ++i) slips.push_back(std::string(word).erase(i, 1));
    for (char letter : std::string_view("ernti"))
        for (std::size_t i = 1; i <= word.size(); ++i) slips.push_back(std::string(word).insert(i, 1, letter));
    if (slips.size() > most_slips) slips.resize(most_slips);
    return slips;
}

} // namespace

Dictionary::Dictionary(const std::string& stem) : speller_(std::make_unique<Speller>(stem)) {}
Dictionary::~Dictionary() = default;

Dictionary* Dictionary::of(Tongue tongue)
{
    const auto load = [](const char* name) -> std::unique_ptr<Dictionary> {
        const std::string stem = std::string(folder) + name;
        if (!std::filesystem::exists(stem + ".aff") || !std::filesystem::exists(stem + ".dic")) return nullptr;
        return std::unique_ptr<Dictionary>(new Dictionary(stem));
    };
    if (tongue == Tongue::nb) {
        static const std::unique_ptr<Dictionary> bokmal = load("nb_NO");
        return bokmal.get();
    }
    if (tongue == Tongue::nn) {
        static const std::unique_ptr<Dictionary> nynorsk = load("nn_NO");
        return nynorsk.get();
    }
    return nullptr;
}

bool Dictionary::knows(std::string_view word)
{
    const std::optional<std::string> latin = to_latin(word);
    if (!latin || latin->size() > longest_word) return false;
    const std::lock_guard lock(mutex_);
    return knows_latin(*latin);
}

bool Dictionary::knows_latin(const std::string& word)
{
    if (const auto seen = seen_.find(word); seen != seen_.end()) return seen->second;
    const bool known = spells(word) || is_compound(word);
    if (seen_.size() >= most_seen) seen_.clear();
    return seen_.emplace(word, known).first->second;
}

bool Dictionary::spells(const std::string& word)
{
    return speller_->spells(word);
}

bool Dictionary::is_compound(const std::string& word)
{
    for (std::size_t at = shortest_part; at + shortest_part <= word.size(); ++at)
        if (spells(word.substr(at)) && spells(word.substr(0, at))) return true;
    return false;
}

std::string Dictionary::near(std::string_view word)
{
    const std::optional<std::string> latin = to_latin(word);
    if (!latin || latin->size() > longest_word) return {};
    const std::lock_guard lock(mutex_);
    if (const auto seen = near_.find(*latin); seen != near_.end()) return seen->second;
    std::string found;
    for (const std::string& slip : slips_of(*latin))
        if (spells(slip)) {
            found = from_latin(slip);
            break;
        }
    if (near_.size() >= most_near) near_.clear();
    return near_.emplace(*latin, std::move(found)).first->second;
}

} // namespace samband::language
