#include "main/demo_dialogue.h"

#include "channels/accounts.h"
#include "dialogue/comment.h"
#include "dialogue/take_in.h"
#include "dialogue/thread_store.h"
#include "dialogue/use_cases.h"
#include "people/person_store.h"

#include <map>

namespace samband::main {

namespace {

using dialogue::Way;

struct Written {
    std::string_view id; ///< what the table below calls it, too
    Way way;
    std::string_view who;
    std::string_view address;
    std::string_view subject;
    std::string_view text;
    int hours_ago;
    std::string_view unit = {};
    std::string_view follows = {}; ///< the conversation that it goes on with
};

constexpr Written written[] = {
    {"broeyting", Way::email, "Gunnar Grind", "gunnar@eksempel.example", "Brøytinga i Myklegardsvegen",
     "Hei.\n\nI dag har brøytebilen lagt all snøen i innkjørselen vår igjen. Det er tredje gang denne måneden, og jeg "
     "er "
     "76 år og får ikke måket det bort selv.\n\nKan noen si fra til sjåføren?\n\nHilsen Gunnar",
     50, "Teknisk drift"},
    {"broeyting-2", Way::email, "Gunnar Grind", "gunnar@eksempel.example", "",
     "Nå har det skjedd en gang til. Ringer dere meg, eller skal jeg ringe?", 5, "Teknisk drift", "broeyting"},
    {"badet", Way::form, "Ingeborg Isvann", "ingeborg@eksempel.example", "Når åpner badet?",
     "Når åpner badet etter ferien, og er det babysvømming i år også?", 3},
    {"barnehage", Way::form, "Anders Angrevoll", "anders@eksempel.example", "Bytte av barnehageplass",
     "Vi flytter til Ådalsbruk i januar. Kan datteren vår få bytte barnehage uten å miste plassen?", 28, "Barnehage"},
    {"lukt", Way::sms, "", "+47 900 00 071", "", "Det lukter kloakk ved brua i Klæpavegen. Har gjort det siden i går.",
     1, "Teknisk drift"},
    {"ros", Way::facebook, "Solveig Smil", "", "Takk for julegrana",
     "Så fin den ble i år! Hils de som satte den opp fra oss i Bergevegen.", 20},
    {"lys", Way::form, "Petter Pære", "petter@eksempel.example", "Gatelys er mørke",
     "Tre lys er mørke mellom skolen og butikken. Barna går der om morgenen.", 98, "Teknisk drift"},
    {"engelsk", Way::email, "Marta Nowy", "marta@eksempel.example", "School start",
     "Hello, we have just moved to Løten. How do I sign up my son for school? He is 6 years old.", 75},
    {"byggesak", Way::form, "Even Garasje", "even@eksempel.example", "Hvor står søknaden min?",
     "Jeg søkte om garasje i september og har ikke hørt noe. Saken har nummer 26/1187.", 120},
    {"takk", Way::email, "Liv Lesehest", "liv@eksempel.example", "Åpningstider på biblioteket",
     "Har biblioteket åpent mellom jul og nyttår?", 200},
};

class Correspondence {
public:
    explicit Correspondence(db::Writing& tx)
        : tx_(tx),
          kari_(people::holders(tx, "communications-officer").front()),
          tor_(people::holders(tx, "unit-leader", unit("Teknisk drift")).front())
    {
    }

    void come()
    {
        for (const Written& it : written) take_in(it);
        take_in_changes();
        dialogue::hold_unread(tx_, Way::email, "mail.demo", "uleselig", "\x89",
                              "E-posten er ikke skrevet slik e-post skal være, og har ingen tekst.");
    }

    void be_handled()
    {
        give("broeyting", tor_);
        dialogue::add_note(tx_, tor_, thread("broeyting").id,
                           "Snakket med Berit. Hun tar det med dem som kjører, og ser på det i morgen tidlig.");
        give("engelsk", kari_);
        give("byggesak", kari_);
        dialogue::add_note(tx_, kari_, thread("byggesak").id, "Plan sier at svaret er sendt i posten i går.");
        close("takk", "Fikk svar på telefon: åpent 27. og 30. desember.");
        close("ros", "Takk fra innbygger. Hilsenen er gitt videre.");
        call();
    }

private:
    Id unit(std::string_view name)
    {
        for (const people::Unit& one : people::list_units(tx_))
            if (one.name == name) return one.id;
        return people::list_units(tx_).front().id;
    }
    dialogue::Thread thread(const std::string& name) { return dialogue::find_thread(tx_, threads_.at(name)).value(); }

    void take_in(const Written& it)
    {
        const dialogue::Taken taken =
            dialogue::take_in(tx_, {.way = it.way,
                                    .source = "demo",
                                    .foreign_id = std::string(it.id),
                                    .who = std::string(it.who),
                                    .address = std::string(it.address),
                                    .subject = std::string(it.subject),
                                    .text = std::string(it.text),
                                    .at = tx_.now().plus_s(-3'600 * it.hours_ago),
                                    .raw = std::string(it.text),
                                    .keys = {"demo." + std::string(it.follows.empty() ? it.id : it.follows)},
                                    .unit = it.unit.empty() ? std::nullopt : std::optional(unit(it.unit))});
        threads_[std::string(it.id)] = taken.thread;
    }
    void take_in_changes()
    {
        dialogue::take_in_edit(
            tx_, "demo", "lys",
            "Tre lys er mørke mellom skolen og Prix. Barna går der om morgenen, og det er ikke fortau.",
            tx_.now().plus_s(-3'600 * 97));
        dialogue::take_in_deletion(tx_, "demo", "ros", tx_.now().plus_s(-3'600 * 2));
    }
    void give(const std::string& name, const people::Person& to)
    {
        dialogue::assign_thread(tx_, kari_, threads_.at(name), thread(name).version, to.id);
    }
    void close(const std::string& name, const std::string& why)
    {
        dialogue::close_thread(tx_, kari_, threads_.at(name), thread(name).version, why);
    }
    /// What was typed in today: a call, and a journalist's.
    void call()
    {
        dialogue::type_in(
            tx_, kari_,
            {.way = Way::telephone,
             .who = "Olga Oppringt",
             .address = "900 00 072",
             .subject = "Vil ha time hos ordføreren",
             .text = "Hun vil snakke med ordføreren om skoleskyssen, helst før jul. Kan alle dager etter kl. 12."});
        dialogue::type_in(tx_, kari_,
                          {.way = Way::press,
                           .who = "Jo Journalist",
                           .address = "900 00 073",
                           .subject = "Hvor mye koster det nye vannverket?",
                           .text = "Han spør hva vannverket har kostet til nå, og om det er dyrere enn vedtatt.",
                           .unit = unit("Teknisk drift"),
                           .outlet = "Prøveavisa",
                           .deadline = "i dag kl. 15",
                           .calls_back = kari_.id});
    }

    db::Writing& tx_;
    people::Person kari_;
    people::Person tor_;
    std::map<std::string, Id> threads_;
};

/// Under a post on Hattfjelldal's page: criticism, which stays, and what goes on a person.
void comment_in_hattfjelldal(db::Writing& tx)
{
    struct Said {
        std::string_view id;
        std::string_view who;
        std::string_view text;
    };
    constexpr Said said[] = {
        {"9001", "Kåre Kritisk", "Jeg er misfornøyd med brøytinga. Det er tredje gang vegen til skolen er stengt."},
        {"9002", "Bjarne Bråk", "Saksbehandleren i teknisk er en idiot og en tyv."}};
    for (const channels::Account& account : channels::open_accounts(tx)) {
        if (account.channel != rulebook::Channel::facebook) continue;
        for (const Said& it : said) {
            const dialogue::Taken taken = dialogue::take_in(tx, {.way = Way::facebook,
                                                                 .source = "facebook." + account.id.text(),
                                                                 .foreign_id = std::string(it.id),
                                                                 .who = std::string(it.who),
                                                                 .text = std::string(it.text),
                                                                 .at = tx.now().plus_s(-7'200),
                                                                 .raw = std::string(it.text)});
            channels::networks::CommentCame came;
            came.account = account.id;
            came.foreign_id = it.id;
            came.conversation = it.id;
            came.post = "9000";
            came.from_id = "7" + std::string(it.id);
            came.link = account.address + "/posts/9000?comment_id=" + std::string(it.id);
            dialogue::keep_comment(tx, taken.entry, came);
        }
    }
}

} // namespace

void make_demo_dialogue(db::Database& database, const DemoMunicipality& municipality)
{
    if (municipality.key == "hattfjelldal") database.write("demo dialogue", comment_in_hattfjelldal);
    if (municipality.key != "loten") return;
    database.write("demo dialogue", [](db::Writing& tx) {
        Correspondence correspondence(tx);
        correspondence.come();
        correspondence.be_handled();
    });
}

} // namespace samband::main
