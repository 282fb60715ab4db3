#include "urgent/drop_waiting.h"

#include "base/text.h"
#include "base/text_of.h"
#include "people/person_store.h"
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
    }
    return "";
}

/// Who wrote it waits for a yes, and has to know that none comes.
static void tell_author(db::Writing& tx, const people::Person& by, const Notice& notice, const AskedMore& asked,
                        Dropped why, const std::string& site)
{
    using subscriptions::said;
    const http::Language language = language_of(notice.content);
    OwnMessage message;
    message.subject = said(subject_of(asked.kind == "over", why), language,
                           {{"title", notice.content.title}, {"name", by.name}});
    message.text = said(reason_of(why), language, {{"name", by.name}}) + "\n\n" +
                   shortened(as_read(tx, notice, asked).text, told_own_text);
    message.link = site + "/haster/" + notice.id.text();
    message.by_sms = true;
    tell_own(tx, notice, {people::load_person(tx, asked.by)}, message);
}

} // namespace samband::urgent
