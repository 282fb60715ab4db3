#include "language/identity_hits.h"

#include "language/account_number.h"
#include "language/address.h"
#include "language/limits.h"
#include "language/number_context.h"
#include "language/spelled_numbers.h"

namespace samband::language {
namespace {

class Hunt {
public:
    Hunt(const Material& material, bool synthetic);
    std::vector<IdentityHit> run();

private:
    /// Looks through a text; `place` gives the bytes in the field for bytes in the text.
    template <typename Place>
    void look_through(std::string_view text, const Field& field, Place place);
    void look_through_targets();
    bool counts(std::string_view text, NumberContexts& contexts, const SpelledNumber& number) const;
    void add(IdentityHit hit);

    const Material& material_;
    bool synthetic_;
    std::set<ElevenDigits> own_accounts_;
    std::vector<IdentityHit> found_;
    std::map<std::pair<const Field*, std::size_t>, std::size_t> taken_; ///< start to end, by field
};

Hunt::Hunt(const Material& material, bool synthetic) : material_(material), synthetic_(synthetic)
{
    for (const std::string& account : material.setting.own_accounts)
        each_number_of_eleven(account, [&](const SpelledNumber& number) { own_accounts_.insert(number.digits); });
}

std::vector<IdentityHit> Hunt::run()
{
    const auto drawn_place = [](const Drawn& drawn) {
        return [&drawn](std::size_t begin, std::size_t end) {
            return std::pair(drawn.source_begin(begin), drawn.source_end(end));
        };
    };
    for (const Field& field : material_.fields)
        look_through(field.text, field, [](std::size_t begin, std::size_t end) { return std::pair(begin, end); });
    const Body& body = material_.body;
    look_through(body.prose.text, material_.whole_body(), drawn_place(body.prose));
    for (const BodyPicture& picture : body.pictures)
        look_through(picture.alt.text, material_.whole_body(), drawn_place(picture.alt));
    look_through_targets();
    return std::move(found_);
}

template <typename Place>
void Hunt::look_through(std::string_view text, const Field& field, Place place)
{
    NumberContexts contexts(text);
    each_number_of_eleven(text, [&](const SpelledNumber& number) {
        if (found_.size() >= limits::findings_per_check || !counts(text, contexts, number)) return;
        const auto [start, end] = place(number.begin, number.end);
        add({&field, start, end, masked(text.substr(number.begin, number.end - number.begin))});
    });
}

/// What a target says once its percent signs are read: the place is the whole link.
void Hunt::look_through_targets()
{
    const auto look = [&](const std::string& target, std::size_t start, std::size_t end) {
        if (target.find('%') == std::string::npos && target.find('&') == std::string::npos) return;
        look_through(percent_decoded(target), material_.whole_body(),
                     [&](std::size_t, std::size_t) { return std::pair(start, end); });
    };
    for (const Link& link : material_.body.links) look(link.target, link.start, link.end);
    for (const BodyPicture& picture : material_.body.pictures) look(picture.target, picture.start, picture.end);
}

/// How such numbers are written: 11, 6+5, and with the date's parts apart, with its whole year too.
bool is_usual(std::span<const std::uint8_t> groups)
{
    static const std::vector<std::vector<std::uint8_t>> usual{{11},   {6, 5},      {2, 2, 2, 5}, {2, 2, 2, 3, 2},
                                                              {8, 5}, {2, 2, 4, 5}};
    return std::ranges::any_of(usual, [&](const auto& wanted) { return std::ranges::equal(wanted, groups); });
}

bool Hunt::counts(std::string_view text, NumberContexts& contexts, const SpelledNumber& number) const
{
    const auto identity = identity_number(number.digits);
    if (!identity || identity->synthetic != synthetic_ || own_accounts_.contains(number.digits)) return false;
    if (is_written_as_account(text, number, contexts)) return false;
    if (identity->classic && identity->dated) return true;
    const NumberContext context = contexts.around(number.begin, number.end);
    if (context == NumberContext::person) return true;
    if (!identity->dated || context == NumberContext::other) return false;
    return is_usual(number.groups);
}

void Hunt::add(IdentityHit hit)
{
    const auto after = taken_.lower_bound({hit.field, hit.end});
    if (after != taken_.begin()) {
        const auto before = std::prev(after);
        if (before->first.first == hit.field && before->second > hit.start) return;
    }
    taken_.emplace(std::pair(hit.field, hit.start), hit.end);
    found_.push_back(std::move(hit));
}

} // namespace

std::vector<IdentityHit> identity_hits(const Material& material, bool synthetic)
{
    return Hunt(material, synthetic).run();
}

} // namespace samband::language
