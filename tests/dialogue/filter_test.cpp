#include "dialogue/filter.h"

#include "base/calendar.h"
#include "dialogue/clock.h"
#include "dialogue/correspondence.h"
#include "dialogue/decide_category.h"
#include "dialogue/limits.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/snooze_thread.h"
#include "dialogue/walk.h"

#include <functional>
#include <set>

/// What narrows a box.
namespace samband::dialogue {
namespace {

using rulebook::Category;

const std::vector<std::string> everybody{"Mona", "Rolf", "Kari", "Wenche", "Dina", "Leif", "Sara", "Enok", "Gro"};
constexpr Box all_boxes[] = {Box::mine, Box::unassigned, Box::open, Box::waiting, Box::snoozed, Box::done};

class Filters : public Correspondence {
protected:
    Id in(const std::string& text, const std::string& unit_name = "", Way way = Way::form)
    {
        later_s(60);
        Inbound it = message(text, text);
        it.way = way;
        if (!unit_name.empty()) it.unit = unit(unit_name);
        return take(it).thread;
    }
    void due(const Id& id, Instant at)
    {
        write([&](db::Writing& tx) {
            tx.run("dialogue.set_clock", {{"id", id}, {"due", at}, {"since", at}, {"used", 0}, {"told", ""}});
        });
    }
    void decide(const Id& id, Category category)
    {
        by("Rolf", [&](db::Writing& tx, const people::Person& rolf) {
            return decide_category(tx, rolf, id, find_thread(tx, id)->version, category);
        });
    }
    void restrict(const Id& id, const std::string& reader)
    {
        by("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return restrict_thread(tx, kari, id, find_thread(tx, id)->version, "Gjelder en ansatt.",
                                   {person_id(reader)});
        });
    }
    std::vector<std::string> found(const std::string& who, Box which, const std::string& asks)
    {
        const people::Person reader = person(who);
        const FilteredBox box =
            read([&](db::Reading& tx) { return list_filtered(tx, reader, which, filter_in(asks)); });
        std::vector<std::string> subjects;
        for (const Line& line : box.lines) subjects.push_back(line.thread.subject);
        EXPECT_EQ(box.there, std::ssize(subjects));
        EXPECT_TRUE(box.whole);
        return subjects;
    }
    using Subjects = std::vector<std::string>;
};
SAMBAND_ON_BOTH_DATABASES(Filters);

TEST_P(Filters, AreReadFromAnAddressAndWrittenTheSame)
{
    const std::string all = "gjelder=complaint&vei=email&enhet=" + unit("Skole").text() +
                            "&hos=" + person_id("Kari").text() + "&frist=over&spraak=nn";
    EXPECT_EQ(query_of(filter_in(all)), all);
    EXPECT_EQ(query_of(filter_in("spraak=en&frist=i-dag&hos=ingen")), "hos=ingen&frist=i-dag&spraak=en");
    EXPECT_TRUE(filter_in("gjelder=alt&vei=drone&enhet=skolen&hos=Kari&frist=snart&spraak=sv&=&side=2&&x").empty());
    EXPECT_EQ(query_of(without(filter_in(all), "enhet")).find("enhet"), std::string::npos);
    EXPECT_TRUE(without(filter_in("hos=ingen"), "hos").empty());
    EXPECT_FALSE(filter_in("hos=ingen").empty());
}

TEST_P(Filters, EachLetsThroughWhatItSays)
{
    const Id mail = in("Når åpner badet?", "Skole", Way::email);
    const Id sms = in("Jeg vil klage på vedtaket.", "Hjemmetjenesten", Way::sms);
    const Id nynorsk = in("Eg lurer på kvifor vegen ikkje er brøytt, og når de kjem?");
    EXPECT_EQ(found("Kari", Box::open, "vei=email"), Subjects{thread(mail).subject});
    EXPECT_EQ(found("Kari", Box::open, "vei=sms"), Subjects{thread(sms).subject});
    EXPECT_EQ(found("Kari", Box::open, "enhet=" + unit("Skole").text()), Subjects{thread(mail).subject});
    EXPECT_EQ(found("Kari", Box::open, "enhet=" + unit("Helse").text()), Subjects{thread(sms).subject})
        << "those below it too";
    ASSERT_EQ(thread(nynorsk).tongue, "nn");
    EXPECT_EQ(found("Kari", Box::open, "spraak=nn"), Subjects{thread(nynorsk).subject});

    EXPECT_EQ(found("Kari", Box::open, "gjelder=praise"), Subjects{});
    decide(nynorsk, Category::praise);
    EXPECT_EQ(found("Kari", Box::open, "gjelder=praise"), Subjects{thread(nynorsk).subject});
    ASSERT_TRUE(thread(sms).proposed);
    const std::string proposed(rulebook::word(*thread(sms).proposed));
    EXPECT_EQ(found("Kari", Box::open, "gjelder=" + proposed), Subjects{thread(sms).subject})
        << "what nobody has decided is as it is proposed";

    assign(mail, "Gro");
    EXPECT_EQ(found("Kari", Box::open, "hos=" + person_id("Gro").text()), Subjects{thread(mail).subject});
    EXPECT_EQ(found("Kari", Box::open, "hos=ingen").size(), 2U);
    EXPECT_EQ(found("Gro", Box::mine, "vei=email"), Subjects{thread(mail).subject});
    EXPECT_EQ(found("Gro", Box::mine, "vei=sms"), Subjects{});
    close(sms);
    EXPECT_EQ(found("Kari", Box::done, "vei=sms"), Subjects{thread(sms).subject});
    EXPECT_EQ(found("Kari", Box::open, "vei=sms"), Subjects{});
}

TEST_P(Filters, OfADeadlineKeepToMidnightInOslo)
{
    const Instant midnight = from_oslo({in_oslo(now()).date.plus_days(1), {}});
    const Id late = in("Sent");
    const Id today = in("I dag");
    const Id tomorrow = in("I morgen");
    const Id quiet = in("Ingen venter");
    due(late, now());
    due(today, midnight.plus_s(-1));
    due(tomorrow, midnight);
    due(quiet, now());
    by("Kari", [&](db::Writing& tx, const people::Person& kari) {
        close_thread(tx, kari, quiet, find_thread(tx, quiet)->version, "Ingen venter.");
        return reopen_thread(tx, kari, quiet, find_thread(tx, quiet)->version);
    });
    ASSERT_FALSE(thread(quiet).waits_since);
    EXPECT_EQ(found("Kari", Box::open, "frist=over"), Subjects{"Sent"});
    EXPECT_EQ(found("Kari", Box::open, "frist=i-dag"), Subjects{"I dag"});
}

TEST_P(Filters, HoldTogetherAndEmptyOnesLetNothingThrough)
{
    in("En", "Skole", Way::email);
    in("To", "Skole", Way::sms);
    in("Tre", "Helse", Way::sms);
    EXPECT_EQ(found("Kari", Box::unassigned, "vei=sms&enhet=" + unit("Skole").text()), Subjects{"To"});
    EXPECT_EQ(found("Kari", Box::unassigned, "vei=sms&hos=ingen&enhet=" + unit("Helse").text()), Subjects{"Tre"});
    EXPECT_EQ(found("Kari", Box::unassigned, "vei=letter&enhet=" + unit("Skole").text()), Subjects{});
    EXPECT_EQ(found("Kari", Box::open, "enhet=" + person_id("Kari").text()), Subjects{}) << "no unit";
}

TEST_P(Filters, LookAtSoMuchOfABoxAndSayThatThereMayBeMore)
{
    for (int i = 0; i < 12; ++i) in("Brev " + std::to_string(i), i % 2 == 0 ? "Skole" : "Helse", Way::letter);
    const people::Person kari = person("Kari");
    const auto look = [&](const std::string& asks, std::int64_t most) {
        return read([&](db::Reading& tx) { return walk_box(tx, kari, Box::open, filter_in(asks), most); });
    };
    const Walk part = look("vei=letter", 5);
    EXPECT_FALSE(part.whole);
    EXPECT_GE(part.threads.size(), 5U);
    EXPECT_EQ(look("vei=letter", walked_most).threads.size(), 12U);
    EXPECT_TRUE(look("vei=letter", walked_most).whole);
    EXPECT_EQ(look("enhet=" + unit("Skole").text(), walked_most).threads.size(), 6U);
    EXPECT_FALSE(look("vei=email", 5).whole) << "nothing found in a part is not nothing there";
}

/// The one test of rights: a filter shows nothing that the box does not, and all that fits of what it does.
TEST_P(Filters, LetThroughWhatTheirReadersBoxHoldsAndNothingElse)
{
    const char* units[] = {"Hjemmetjenesten", "Skole", "Helse", ""};
    const char* owners[] = {"Sara", "Gro", "", "Kari", ""};
    for (int i = 0; i < 40; ++i) {
        const Way way = i % 3 == 0 ? Way::email : i % 3 == 1 ? Way::sms : Way::form;
        const Id id =
            in((i % 2 == 0 ? "Når åpner badet " : "Jeg vil klage på vedtaket ") + std::to_string(i), units[i % 4], way);
        if (*owners[i % 5])
            write([&](db::Writing& tx) {
                return tx.run("dialogue.assign", {{"id", id}, {"to", std::optional(person_id(owners[i % 5]))}});
            });
        if (i % 7 == 0) due(id, now().plus_s((i - 20) * 3'600));
        if (i % 6 == 5) close(id);
        if (i % 8 == 3) restrict(id, everybody[static_cast<std::size_t>(i / 8) % everybody.size()]);
        if (i % 10 == 4)
            by("Rolf", [&](db::Writing& tx, const people::Person& rolf) {
                return snooze_thread(tx, rolf, id, find_thread(tx, id)->version, tx.now().plus_s(86'400),
                                     "Venter på svar.");
            });
    }
    const std::set<Id> health{unit("Helse"), unit("Hjemmetjenesten")};
    const std::vector<std::pair<std::string, std::function<bool(const Thread&)>>> asked{
        {"vei=sms", [](const Thread& it) { return it.way == Way::sms; }},
        {"gjelder=question",
         [](const Thread& it) {
             const auto category = it.category ? it.category : it.proposed;
             return !it.restricted && category == Category::question;
         }},
        {"spraak=nb", [](const Thread& it) { return !it.restricted && it.tongue == "nb"; }},
        {"hos=ingen", [](const Thread& it) { return !it.assignee; }},
        {"enhet=" + unit("Helse").text(), [&](const Thread& it) { return it.unit && health.contains(*it.unit); }},
        {"hos=" + person_id("Sara").text(), [&](const Thread& it) { return it.assignee == person_id("Sara"); }}};
    int shown = 0;
    for (const std::string& who : everybody)
        for (const Box box : all_boxes)
            for (const auto& [asks, fits] : asked) {
                const people::Person reader = person(who);
                Subjects expected;
                for (const Line& line : read([&](db::Reading& tx) { return list_threads(tx, reader, box); }))
                    if (fits(line.thread)) expected.push_back(line.thread.subject);
                EXPECT_EQ(found(who, box, asks), expected) << who << " " << word(box) << " " << asks;
                shown += static_cast<int>(expected.size());
            }
    EXPECT_GT(shown, 200);
}

TEST_P(Filters, ArePagedAsTheirBox)
{
    for (int i = 0; i < page_size + 3; ++i) in("Brev " + std::to_string(i), "", Way::letter);
    in("Mail", "", Way::email);
    const people::Person kari = person("Kari");
    const FilteredBox rest =
        read([&](db::Reading& tx) { return list_filtered(tx, kari, Box::open, filter_in("vei=letter"), page_size); });
    EXPECT_EQ(rest.lines.size(), 3U);
    EXPECT_EQ(rest.there, page_size + 3);
}

} // namespace
} // namespace samband::dialogue
