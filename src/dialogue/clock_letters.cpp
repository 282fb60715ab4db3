#include "dialogue/clock_letters.h"

#include "base/text_of.h"
#include "people/dressing.h"

namespace samband::dialogue {

static std::string in_norwegian(std::string_view text)
{
    return people::say(text, http::Language::nb);
}

static std::string due_words(const Thread& thread, Instant now)
{
    return people::time_words(*thread.due, now, http::Language::nb).find("words")->string();
}

static std::string whose(const Thread& thread)
{
    return thread.unit_name.empty() ? in_norwegian(text_of("Ingen enhet har samtalen.")) : thread.unit_name + ".";
}

StaffLetter warning_letter(const Thread& thread, Instant now)
{
    const std::string due = due_words(thread, now);
    return {in_norwegian(text_of("Svarfrist")) + " " + due,
            in_norwegian(text_of("Noen venter på svar fra kommunen, og fristen er snart ute:")) + " " + due + ". " +
                whose(thread) + "\n" +
                in_norwegian(text_of("Rekker du det ikke, så gi et foreløpig svar, eller gi samtalen videre:"))};
}

StaffLetter late_letter(const Thread& thread, Instant now)
{
    const std::string due = due_words(thread, now);
    return {in_norwegian(text_of("Over svarfristen")) + ": " + due,
            in_norwegian(text_of("Noen venter fortsatt på svar fra kommunen. Fristen var")) + " " + due + ". " +
                whose(thread) + "\n" +
                in_norwegian(text_of("Du får dette fordi du leder enheten. Se hvem som kan svare nå:"))};
}

} // namespace samband::dialogue
