#include "channels/print/printer.h"

#include "base/log.h"
#include "base/problem.h"
#include "base/sha256.h"
#include "base/text.h"
#include "channels/print/limits.h"
#include "channels/print/run_renderer.h"

#include <charconv>

namespace samband::channels::print {

class Printer::Turn {
public:
    explicit Turn(Printer& printer) : printer_(printer)
    {
        const bool few = printer_.waiting_.fetch_add(1) <= renderers_waiting;
        if (few && printer_.one_at_a_time_.try_lock_for(std::chrono::seconds(renderer_wait_s))) return;
        printer_.waiting_.fetch_sub(1);
        throw Problem(ProblemCode::unavailable, "Mange lager oppslag nå. Vent litt, og prøv igjen.");
    }
    ~Turn()
    {
        printer_.one_at_a_time_.unlock();
        printer_.waiting_.fetch_sub(1);
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    Printer& printer_;
};

static std::string sum_of(const std::string& html)
{
    const Sha256Sum sum = sha256(html);
    return to_hex({reinterpret_cast<const char*>(sum.data()), sum.size()});
}

[[noreturn]] static void not_made(int status)
{
    log::error("renderer-failed", {{"status", std::to_string(status)}});
    if (status == 3)
        throw Problem(ProblemCode::unavailable,
                      "Oppslag kan ikke lages nå. Be dem som drifter Samband, om å installere WeasyPrint.");
    throw Problem(ProblemCode::unavailable, "Oppslaget ble ikke laget. Prøv igjen med en kortere tekst.");
}

/// "pages 2 size 13.5", and then the PDF.
static Printed printed_of(Rendered rendered)
{
    const std::size_t end = rendered.out.find('\n');
    if (rendered.status != 0 || end == std::string::npos) not_made(rendered.status);
    const std::vector<std::string_view> words = split(std::string_view(rendered.out).substr(0, end), ' ');
    Printed printed;
    if (words.size() != 4) not_made(rendered.status);
    std::from_chars(words[1].data(), words[1].data() + words[1].size(), printed.pages);
    printed.text_size = words[3];
    printed.pdf = rendered.out.substr(end + 1);
    if (printed.pages < 1 || !printed.pdf.starts_with("%PDF-")) not_made(rendered.status);
    return printed;
}

std::shared_ptr<const Printed> Printer::print(Paper paper, const std::string& html)
{
    if (html.size() > html_bytes)
        throw Problem(ProblemCode::invalid, "Saken er for stor for et oppslag. Skriv en kortere tekst.");
    const std::string sum = sum_of(html);
    const std::string key = std::string(word(paper)) + sum;
    if (auto there = kept(key)) return there;
    const Turn turn(*this);
    if (auto there = kept(key)) return there;
    std::vector<std::string> words{std::string(css_name(paper)), sum.substr(0, 32)};
    for (const std::string_view size : text_sizes(paper)) words.emplace_back(size);
    auto made = std::make_shared<const Printed>(printed_of(run_renderer(html, words)));
    keep(key, made);
    return made;
}

std::shared_ptr<const Printed> Printer::kept(const std::string& key)
{
    const std::lock_guard lock(kept_mutex_);
    for (const Kept& one : kept_)
        if (one.key == key) return one.printed;
    return nullptr;
}

void Printer::keep(const std::string& key, std::shared_ptr<const Printed> printed)
{
    const std::lock_guard lock(kept_mutex_);
    kept_.push_front({key, std::move(printed)});
    if (kept_.size() > kept_pdfs) kept_.pop_back();
}

} // namespace samband::channels::print
