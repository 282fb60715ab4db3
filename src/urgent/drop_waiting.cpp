#include "urgent/drop_waiting.h"

#include "base/text.h"
#include "base/text_of.h"
#include "people/person_store.h"
#include "publishing/use_cases.h"
#include "subscriptions/message.h"
#include "urgent/limits.h"
#include "urgent/record.h"
#include "urgent/tell_own.h"
#include "urgent/wording.h"

namespace samband::urgent {

static void tell_author(db::Writing& tx, const people::Person& by, const Notice& notice, const AskedMore& asked,
                        Dropped why, const std::string& site);

static const char* word(Dropped why)
{
    switch (why) {
    case Dropped::no:
        return "no";
    case Dropped::updated:
        return "updated";
    case Dropped::over:
        return "over";
    case Dropped::asked:
        return "asked";
    case Dropped::blocked:
        return "blocked";
    }
    return "no";
}

void drop_waiting(db::Writing& tx, const people::Person& by, const Notice& notice, const AskedMore& asked, Dropped why,
                  const std::string& site)
{
    tx.run("urgent.drop_asked", {{"notice", notice.id}});
    record(tx, "urgent-more-dropped", by.id, notice, {{"asked", asked.id.text()}, {"because", word(why)}});
    if (asked.by != by.id) tell_author(tx, by, notice, asked, why, site);
}

/// An SMS says this and no more.
static const char* subject_of(bool over, Dropped why)
{
    switch (why) {
    case Dropped::no:
        return over ? text_of("Haster: nei til å si at faren er over, «{title}».")
                    : text_of("Haster: nei til oppdateringen av «{title}».");
    case Dropped::over: // also to one who wrote the same: that it was not sent would say the opposite
        return text_of("Haster: {name} har sagt at faren er over, «{title}».");
    case Dropped::updated:
    case Dropped::asked:
        return over ? text_of("Haster: det ble ikke sendt at faren er over, «{title}».")
                    : text_of("Haster: oppdateringen din av «{title}» ble ikke sendt.");
    case Dropped::blocked:
        return text_of("Haster: {name} sperret meldingen. Teksten din som ventet på ja, er tatt bort.");
    }
    return "";
}

static const char* reason_of(Dropped why)
{
    switch (why) {
    case Dropped::no:
        return text_of("{name} sa nei, så dette er ikke sendt. Skriv det på nytt, eller ring.");
    case Dropped::updated:
        return text_of(
            "{name} sendte en nyere oppdatering, så dette er ikke sendt. Les den, og skriv på nytt om noe mangler.");
    case Dropped::over:
        return text_of("{name} har sagt at faren er over, så dette er ikke sendt.");
    case Dropped::asked:
        return text_of(
            "{name} ba om ja til en nyere tekst, så dette er ikke sendt. Les den, og skriv på nytt om noe mangler.");
    case Dropped::blocked:
        return text_of("{name} har sperret det som ble sendt. Teksten din kan ha de samme opplysningene, så den er "
                       "tatt bort og blir ikke sendt.");
    }
    return "";
}

static OwnMessage to_author(const Notice& notice, const std::string& subject, const std::string& text,
                            const std::string& site)
{
    OwnMessage message;
    message.subject = subject;
    message.text = text;
    message.link = site + "/haster/" + notice.id.text();
    message.by_sms = true;
    return message;
}

/// Who wrote it waits for a yes, and has to know that none comes.
static void tell_author(db::Writing& tx, const people::Person& by, const Notice& notice, const AskedMore& asked,
                        Dropped why, const std::string& site)
{
    using subscriptions::said;
    const http::Language language = language_of(notice.content);
    const std::string subject =
        said(subject_of(asked.kind == "over", why), language, {{"title", notice.content.title}, {"name", by.name}});
    std::string text = said(reason_of(why), language, {{"name", by.name}});
    if (why != Dropped::blocked) text += "\n\n" + shortened(as_read(tx, notice, asked).text, told_own_text);
    tell_own(tx, notice, {people::load_person(tx, asked.by)}, to_author(notice, subject, text, site));
}

void tell_taken_down(db::Writing& tx, const people::Person& by, const Notice& notice, const AskedMore& asked,
                     const std::string& site)
{
    using subscriptions::said;
    if (asked.by == by.id) return;
    const http::Language language = language_of(notice.content);
    OwnMessage message = to_author(
        notice,
        said(text_of("Haster: {name} tok ned meldingen. Teksten din som ventet på ja, blir ikke sendt."), language,
             {{"name", by.name}}),
        said(text_of("{name} tok ned meldingen, så det du ba om ja til, blir ikke sendt. Snakk sammen om folk trenger "
                     "å vite noe mer."),
             language, {{"name", by.name}}),
        site);
    message.about = asked.id;
    message.due = tx.now().plus_s(publishing::undo_s);
    tell_own(tx, notice, {people::load_person(tx, asked.by)}, message);
}

} // namespace samband::urgent
