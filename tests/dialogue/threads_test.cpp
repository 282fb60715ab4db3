#include "dialogue/correspondence.h"
#include "dialogue/link.h"

namespace samband::dialogue {
namespace {

using Names = std::vector<std::string>;

class Threads : public Correspondence {
protected:
    Id begun(const std::string& subject, const std::string& key = {})
    {
        Inbound it = message(subject, subject);
        it.subject = subject;
        if (!key.empty()) it.keys = {key};
        later_s(60);
        it.at = now();
        return take(it).thread;
    }
    Thread note(const std::string& who, const Id& id, const std::string& text)
    {
        return by(who, [&](db::Writing& tx, const people::Person& doer) { return add_note(tx, doer, id, text); });
    }
    Thread merge(const Id& from, const Id& into)
    {
        return by("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return merge_threads(tx, kari, from, find_thread(tx, from)->version, into);
        });
    }
    Thread split(const Id& id, const std::vector<Id>& entries)
    {
        return by("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return split_thread(tx, kari, id, find_thread(tx, id)->version, entries, "Om bussen");
        });
    }
    Entry entry(const Id& id, std::size_t at)
    {
        return read([&](db::Reading& tx) { return entries_of(tx, id); }).at(at);
    }
};
SAMBAND_ON_BOTH_DATABASES(Threads);

TEST_P(Threads, AreReadByTheDeskByTheirUnitAndByWhoeverHasThem)
{
    const Id id = begun("Hjemmehjelp");
    EXPECT_TRUE(reads("Kari", id));
    EXPECT_TRUE(reads("Rolf", id));
    for (const char* who : {"Leif", "Sara", "Dina", "Gro", "Enok", "Mona"}) EXPECT_FALSE(reads(who, id)) << who;
    route(id, "Hjemmetjenesten");
    for (const char* who : {"Leif", "Sara", "Dina"}) EXPECT_TRUE(reads(who, id)) << who << ": of the unit, or above it";
    for (const char* who : {"Gro", "Enok", "Mona"}) EXPECT_FALSE(reads(who, id)) << who;
    assign(id, "Gro");
    EXPECT_TRUE(reads("Gro", id));
    EXPECT_EQ(test::problem_of([&] { assign(id, "Enok"); }), ProblemCode::invalid) << "writes for nobody";
}

TEST_P(Threads, LieInBoxesThatEachSeesTheirOwnOf)
{
    const Id one = begun("En");
    const Id two = begun("To");
    begun("Tre");
    route(two, "Hjemmetjenesten");
    EXPECT_EQ(box("Kari", Box::unassigned), (Names{"En", "To", "Tre"})) << "who waits longest comes first";
    EXPECT_EQ(box("Leif", Box::unassigned), Names{"To"});
    EXPECT_EQ(box("Enok", Box::open), Names{});
    assign(one, "Leif");
    EXPECT_EQ(box("Leif", Box::mine), Names{"En"});
    EXPECT_EQ(box("Leif", Box::open), (Names{"En", "To"}));
    EXPECT_EQ(box("Kari", Box::unassigned), (Names{"To", "Tre"}));
    close(one);
    EXPECT_EQ(box("Leif", Box::mine), Names{});
    EXPECT_EQ(box("Leif", Box::done), Names{"En"});
    EXPECT_EQ(box("Gro", Box::done), Names{});
}

TEST_P(Threads, AreTakenFromWhoMayReadThemThroughTheOldUnitAlone)
{
    const Id id = begun("Hjemmehjelp");
    route(id, "Hjemmetjenesten");
    assign(id, "Sara");
    EXPECT_FALSE(route(id, "Skole").assignee);
    EXPECT_FALSE(reads("Sara", id));
    route(id, "Hjemmetjenesten");
    assign(id, "Kari");
    EXPECT_EQ(route(id, "Skole").assignee_name, "Kari Prøve") << "the desk reads all";
    EXPECT_EQ(recorded(id), "message-received thread-routed thread-assigned thread-routed thread-given-back "
                            "thread-routed thread-assigned thread-routed");
}

TEST_P(Threads, AreClosedWithAReasonWhereSomebodyWaits)
{
    const Id id = begun("Når?");
    EXPECT_EQ(test::problem_of([&] { close(id, " "); }), ProblemCode::invalid);
    EXPECT_EQ(close(id, "Hen fikk svar på telefon.").closed_why, "Hen fikk svar på telefon.");
    EXPECT_EQ(test::problem_of([&] { close(id); }), ProblemCode::conflict);
    const auto reopen = [&] {
        return by("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return reopen_thread(tx, kari, id, find_thread(tx, id)->version);
        });
    };
    EXPECT_EQ(reopen().state, ThreadState::open);
    EXPECT_EQ(test::problem_of(reopen), ProblemCode::conflict);
    const Id later = begun("Senere");
    EXPECT_EQ(box("Kari", Box::open), (Names{"Når?", "Senere"})) << "where none waits, by its last message";
    close(later);
    EXPECT_EQ(close(id, "").state, ThreadState::done) << "nobody waits any more";
    reopen();
    EXPECT_EQ(read([&](db::Reading& tx) { return find_thread(tx, id)->closed_why; }), "Hen fikk svar på telefon.");
    EXPECT_EQ(close(id, "Svar nummer\nto.").closed_why, "Hen fikk svar på telefon.\nSvar nummer to.");
}

TEST_P(Threads, AreNotChangedByWhoHasSeenAnOlderState)
{
    const Id id = begun("Når?");
    const people::Person kari = person("Kari");
    const std::int64_t seen = thread(id).version;
    note("Kari", id, "Ring badet");
    const auto late = [&] { write([&](db::Writing& tx) { return close_thread(tx, kari, id, seen, "Ja."); }); };
    EXPECT_EQ(test::problem_of(late), ProblemCode::conflict);
    EXPECT_EQ(test::problem_of([&] { note("Gro", id, "Hei"); }), ProblemCode::not_found) << "not theirs to read";
}

TEST_P(Threads, ANoteIsNoAnswerAndOpensNothing)
{
    const Id id = begun("Når?");
    later_s(60);
    const Thread noted = note("Kari", id, "  Ring badet  ");
    EXPECT_TRUE(noted.waits_since);
    EXPECT_EQ(entry(id, 1).kind, EntryKind::note);
    EXPECT_EQ(entry(id, 1).text, "Ring badet");
    EXPECT_EQ(entry(id, 1).by_name, "Kari Prøve");
    close(id);
    EXPECT_EQ(note("Kari", id, "Ble bra").state, ThreadState::done);
    EXPECT_EQ(test::problem_of([&] { note("Kari", id, " "); }), ProblemCode::invalid);
}

TEST_P(Threads, AreMergedWithAllThatComesToThemLater)
{
    const Id older = begun("Om badet", "a");
    const Id newer = begun("Badet igjen", "b");
    const Thread merged = merge(newer, older);
    EXPECT_EQ(merged.id, older);
    EXPECT_EQ(merged.entries, 2);
    EXPECT_EQ(texts(older), (Names{"Om badet", "Badet igjen"}));
    EXPECT_EQ(thread(newer).id, older) << "its address leads there";
    EXPECT_EQ(box("Kari", Box::open), Names{"Om badet"});
    Inbound late = message("x", "Og enda en");
    late.keys = {"b"};
    EXPECT_EQ(take(late).thread, older);
    EXPECT_EQ(test::problem_of([&] { merge(older, older); }), ProblemCode::invalid);
    const Id third = begun("Tredje");
    EXPECT_EQ(merge(older, third).entries, 4);
    EXPECT_EQ(thread(newer).id, third) << "in one step, however often it was merged";
}

TEST_P(Threads, WhatWaitsInOneStillWaitsWhenItIsMergedIntoADoneOne)
{
    const Id waits = begun("Venter");
    const Instant since = now();
    const Id done = begun("Ferdig");
    later_s(60);
    close(done);
    const Thread merged = merge(waits, done);
    EXPECT_EQ(merged.state, ThreadState::open);
    EXPECT_EQ(merged.waits_since, since);
}

TEST_P(Threads, WhatComesByAMergedConversationIsShownByItsOwnLinkAlone)
{
    const Id alice = begun("Alice skriver", "form.alice");
    const Id bob = begun("Bob skriver", "sms.bob");
    merge(bob, alice);
    later_s(60);
    Inbound late = message("x", "Bob igjen");
    late.keys = {"sms.bob"};
    EXPECT_EQ(take(late).thread, alice);
    const auto shown = [&](const Id& link) {
        Names names;
        for (const Entry& it : read([&](db::Reading& tx) { return shown_entries_of(tx, link); }))
            names.push_back(it.text);
        return names;
    };
    EXPECT_EQ(shown(alice), Names{"Alice skriver"});
    EXPECT_EQ(shown(bob), (Names{"Bob skriver", "Bob igjen"}));
}

TEST_P(Threads, WhatWaitsIsTheSameAfterMoreMergesAndSplits)
{
    const Id waits = begun("Venter");
    const Instant since = now();
    const Id done = begun("Ferdig");
    close(done);
    merge(waits, done);
    const Id third = begun("Tredje");
    close(third);
    EXPECT_EQ(merge(third, done).waits_since, since) << "the third one is answered";
    const Id answered = begun("Svart på");
    close(answered);
    const Id also = begun("Også svart på");
    close(also);
    EXPECT_FALSE(merge(answered, also).waits_since);
    EXPECT_EQ(thread(also).state, ThreadState::done);
}

TEST_P(Threads, TheLedgerHoldsNoWordsOfResidentsOrOfNotes)
{
    const Id id = begun("Om naboen");
    note("Kari", id, "Naboen heter Gunnar");
    close(id, "Gunnar er syk");
    for (const ledger::Recorded& entry : read([&](db::Reading& tx) { return ledger::history(tx, id); }))
        for (const char* word : {"naboen", "Naboen", "Gunnar"})
            EXPECT_EQ(to_text(entry.content).find(word), std::string::npos) << entry.kind;
}

TEST_P(Threads, AreSplitAndKeepWhoWaits)
{
    const Id id = begun("Badet", "k");
    Inbound other = message("2", "Når går bussen?");
    other.keys = {"k"};
    later_s(60);
    other.at = now();
    take(other);
    const Thread made = split(id, {entry(id, 1).id});
    EXPECT_EQ(made.subject, "Om bussen");
    EXPECT_EQ(made.waits_since, now());
    EXPECT_EQ(texts(made.id), Names{"Når går bussen?"});
    EXPECT_EQ(texts(id), Names{"Badet"});
    EXPECT_EQ(thread(id).entries, 1);
    EXPECT_EQ(test::problem_of([&] { split(id, {entry(id, 0).id}); }), ProblemCode::invalid) << "nothing would be left";
    EXPECT_EQ(test::problem_of([&] { split(id, {entry(made.id, 0).id}); }), ProblemCode::invalid) << "not its own";
    EXPECT_EQ(test::problem_of([&] { split(id, {}); }), ProblemCode::invalid);
}

TEST_P(Threads, ALinkShowsWhatCameToItAndNothingOfWhatItWasMergedWith)
{
    const Id one = begun("Min sak");
    const Id two = begun("En annens sak");
    note("Kari", one, "Internt");
    const std::string link = write([&](db::Writing& tx) { return link_to(tx, one); });
    merge(one, two);
    const std::string token = link.substr(std::string("/henvendelse/").size());
    const auto opened = read([&](db::Reading& tx) { return thread_of_token(tx, token); });
    ASSERT_EQ(opened, one);
    Names shown;
    for (const Entry& it : read([&](db::Reading& tx) { return shown_entries_of(tx, one); })) shown.push_back(it.text);
    EXPECT_EQ(shown, Names{"Min sak"});
    for (std::size_t at = 0; at < token.size(); ++at) {
        std::string forged = token;
        forged[at] = forged[at] == '0' ? '1' : '0';
        EXPECT_FALSE(read([&](db::Reading& tx) { return thread_of_token(tx, forged); })) << at;
    }
    for (const std::string odd : {"", "x"})
        EXPECT_FALSE(read([&](db::Reading& tx) { return thread_of_token(tx, odd); }));
    EXPECT_FALSE(read([&](db::Reading& tx) { return thread_of_token(tx, token + "0"); }));
}

TEST_P(Threads, OfOneResidentAreJoinedByAPersonAndPartedAgain)
{
    const Id one = begun("En");
    const Id two = begun("To");
    const Id three = begun("Tre");
    const people::Person kari = person("Kari");
    const auto join_up = [&](const Id& a, const Id& b) {
        write([&](db::Writing& tx) { join_residents(tx, kari, a, b); });
    };
    const auto others = [&](const Id& id) {
        Names names;
        for (const Thread& other :
             read([&](db::Reading& tx) { return of_same_resident(tx, kari, *find_thread(tx, id)); }))
            names.push_back(other.subject);
        return names;
    };
    EXPECT_EQ(others(one), Names{});
    join_up(one, two);
    join_up(three, two);
    EXPECT_EQ(others(one), (Names{"Tre", "To"}));
    write([&](db::Writing& tx) { part_resident(tx, kari, two); });
    EXPECT_EQ(others(one), Names{"Tre"});
    EXPECT_EQ(others(two), Names{});
    write([&](db::Writing& tx) { part_resident(tx, kari, one); });
    EXPECT_FALSE(thread(three).resident) << "one alone is nobody's other";
    EXPECT_EQ(test::problem_of([&] { join_up(one, one); }), ProblemCode::invalid);
    const Id four = begun("Fire");
    join_up(one, two);
    join_up(three, four);
    join_up(one, three);
    EXPECT_EQ(others(two), (Names{"Fire", "Tre", "En"})) << "two who were two each are one";
}

TEST_P(Threads, AreTypedInByWhoeverTookThem)
{
    const people::Person sara = person("Sara");
    TypedIn call{.who = "Ola", .address = "900 00 000", .subject = "", .text = "Vil ha brøytet", .unit = unit("Helse")};
    const Thread taken = write([&](db::Writing& tx) { return type_in(tx, sara, call); });
    EXPECT_EQ(taken.subject, "Vil ha brøytet");
    EXPECT_EQ(taken.way, Way::telephone);
    EXPECT_EQ(entry(taken.id, 0).by_name, "Sara Prøve");
    call.way = Way::email;
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { type_in(tx, sara, call); }); }),
              ProblemCode::invalid);
    const people::Person enok = person("Enok");
    call.way = Way::counter;
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { type_in(tx, enok, call); }); }),
              ProblemCode::forbidden);
}

TEST_P(Threads, AJournalistsCallIsGivenToWhoCallsBack)
{
    const people::Person kari = person("Kari");
    TypedIn call{.way = Way::press,
                 .who = "Jo",
                 .address = "900 00 000",
                 .subject = "Nedleggelse",
                 .text = "Stenger dere skolen?",
                 .unit = {},
                 .outlet = "Østlendingen",
                 .deadline = "i dag kl. 14",
                 .calls_back = person_id("Gro")};
    const Thread taken = write([&](db::Writing& tx) { return type_in(tx, kari, call); });
    EXPECT_EQ(taken.assignee_name, "Gro Prøve");
    EXPECT_EQ(texts(taken.id).at(0), "Østlendingen\nFrist: i dag kl. 14\n\nStenger dere skolen?");
    call.deadline = " ";
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { type_in(tx, kari, call); }); }),
              ProblemCode::invalid);
}

} // namespace
} // namespace samband::dialogue
