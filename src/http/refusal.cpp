#include "http/refusal.h"
#include "base/overtaken.h"
#include "base/text_of.h"

namespace samband::http {

Refused::Refused(int status, const std::string& says, Headers headers, std::vector<FieldProblem> fields)
    : std::runtime_error(says),
      status_(status),
      headers_(std::move(headers)),
      fields_(std::move(fields))
{
}

static int status_of(ProblemCode code)
{
    switch (code) {
    case ProblemCode::invalid:
        return 422;
    case ProblemCode::not_found:
        return 404;
    case ProblemCode::conflict:
        return 409;
    case ProblemCode::forbidden:
        return 403;
    case ProblemCode::unavailable:
        return 503;
    case ProblemCode::internal:
        return 500;
    }
    return 500;
}

Refused refused_by(const Problem& problem)
{
    Refused::Headers headers;
    if (problem.code() == ProblemCode::unavailable) headers.emplace_back("Retry-After", "5");
    const Refused refused{status_of(problem.code()), problem.safe_message(), std::move(headers), problem.fields()};
    const bool overtaken = dynamic_cast<const Overtaken*>(&problem) != nullptr;
    return overtaken ? refused.under(text_of("Noen andre var her før deg")) : refused;
}

namespace {
struct StatusWords {
    int status;
    std::string_view reason;
    std::string_view title;
};

constexpr StatusWords status_words[] = {
    {200, "OK", ""},
    {201, "Created", ""},
    {202, "Accepted", ""},
    {204, "No Content", ""},
    {303, "See Other", ""},
    {304, "Not Modified", ""},
    {308, "Permanent Redirect", ""},
    {400, "Bad Request", text_of("Forespørselen er ugyldig")},
    {401, "Unauthorized", text_of("Du må logge inn")},
    {403, "Forbidden", text_of("Du har ikke tilgang")},
    {404, "Not Found", text_of("Siden finnes ikke")},
    {405, "Method Not Allowed", text_of("Dette kan ikke gjøres her")},
    {408, "Request Timeout", text_of("Forespørselen tok for lang tid")},
    {409, "Conflict", text_of("Det går ikke slik det er nå")},
    {410, "Gone", text_of("Siden er fjernet")},
    {411, "Length Required", text_of("Forespørselen mangler lengde")},
    {413, "Content Too Large", text_of("Innholdet er for stort")},
    {414, "URI Too Long", text_of("Adressen er for lang")},
    {415, "Unsupported Media Type", text_of("Innholdet har feil form")},
    {417, "Expectation Failed", text_of("Forespørselen er ugyldig")},
    {421, "Misdirected Request", text_of("Ukjent nettsted")},
    {422, "Unprocessable Content", text_of("Noe må rettes")},
    {429, "Too Many Requests", text_of("For mange forsøk")},
    {431, "Request Header Fields Too Large", text_of("Forespørselen er for stor")},
    {500, "Internal Server Error", text_of("Noe gikk galt")},
    {501, "Not Implemented", text_of("Dette støttes ikke")},
    {503, "Service Unavailable", text_of("Tjenesten er opptatt")},
    {505, "HTTP Version Not Supported", text_of("Dette støttes ikke")},
};

const StatusWords* words_of(int status)
{
    for (const StatusWords& words : status_words)
        if (words.status == status) return &words;
    return nullptr;
}
} // namespace

std::string_view reason_phrase(int status)
{
    const StatusWords* words = words_of(status);
    return words ? words->reason : "Unknown";
}

std::string_view title_of(int status)
{
    const StatusWords* words = words_of(status);
    return words && !words->title.empty() ? words->title : "Noe gikk galt";
}

std::string_view Refused::title() const
{
    return title_.empty() ? title_of(status_) : title_;
}

Refused Refused::under(std::string_view title) const
{
    Refused other = *this;
    other.title_ = title;
    return other;
}

} // namespace samband::http
