#include "rulings/framing.h"

#include "rulings/own_lists.h"

#include <algorithm>

namespace samband::rulings {

static bool is_domain(std::string_view text)
{
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; };
    return !text.empty() && text.find('.') != std::string_view::npos && std::all_of(text.begin(), text.end(), plain);
}

std::vector<std::string> frame_domains(db::Reading& tx)
{
    std::vector<std::string> domains;
    const OwnListsNow now = own_lists(tx);
    for (const std::string& domain : now.lists->domains)
        if (is_domain(domain) && domains.size() < frame_domains_most) domains.push_back(domain);
    return domains;
}

std::string frame_policy(const std::vector<std::string>& domains, FramedForm form)
{
    std::string text = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; "
                       "form-action " +
                       std::string(form == FramedForm::ours ? "'self'" : "'none'") +
                       "; object-src 'none'; frame-ancestors 'self'";
    for (const std::string& domain : domains) text += " " + domain + " *." + domain;
    return text;
}

} // namespace samband::rulings
