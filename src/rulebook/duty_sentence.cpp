#include "base/calendar.h"
#include "rulebook/sentence.h"
#include "rulebook/wording.h"

namespace samband::rulebook {
namespace {

std::string two_digits(int value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

/// " innen 20.11. kl. 10.05", " samme dag", or nothing.
std::string deadline_in_words(const DutyWords& words, const Duty& duty)
{
    if (duty.by) {
        const LocalTime local = in_oslo(*duty.by);
        std::string text(words.by);
        put(text, "{day}", std::to_string(local.date.day));
        const std::string_view month = words.months[static_cast<std::size_t>(local.date.month - 1)];
        put(text, "{month}", month.empty() ? std::to_string(local.date.month) : std::string(month));
        put(text, "{hour}", two_digits(local.time.hour));
        put(text, "{minute}", two_digits(local.time.minute));
        return text;
    }
    if (!duty.within) return "";
    switch (*duty.within) {
    case Within::same_day:
        return std::string(words.same_day);
    case Within::without_undue_delay:
        return std::string(words.without_undue_delay);
    case Within::reasonable:
        return std::string(words.reasonable);
    }
    return "";
}

std::string_view sentence_of(const Wording& words, const Duty& duty)
{
    if (duty.kind == DutyKind::answer && duty.level == Level::should) return words.duty.answer_should;
    if (duty.kind == DutyKind::answer && duty.level == Level::may) return words.duty.answer_may;
    if (duty.kind == DutyKind::follow_up && duty.to.empty()) return words.duty.watch;
    if (duty.as == SignAs::first_name) return words.duty.sign_first_name;
    if (duty.as == SignAs::full_name_title_unit) return words.duty.sign_full_name;
    return words.duties[static_cast<std::size_t>(duty.kind)];
}

} // namespace

std::string to_sentence(const Rulebook& book, const Duty& duty, Tongue tongue)
{
    const Wording& words = wording(tongue);
    const std::vector<std::string> to = duty.to.empty() ? std::vector<std::string>{"nearest-leader"} : duty.to;
    std::string sentence(sentence_of(words, duty));
    put(sentence, "{to}", parties_of(book, to, tongue));
    put(sentence, "{from}", parties_of(book, duty.from, tongue));
    put(sentence, "{with}", parties_of(book, duty.with, tongue));
    put(sentence, "{by}", deadline_in_words(words.duty, duty));
    put(sentence, "{text}", duty.text);
    return sentence;
}

} // namespace samband::rulebook
