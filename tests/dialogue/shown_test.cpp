#include "dialogue/correspondence.h"
#include "dialogue/forget.h"
#include "dialogue/limits.h"
#include "dialogue/link.h"
#include "dialogue/pages.h"
#include "support/pages.h"

namespace samband::dialogue {
namespace {

class ShownPages : public test::Pages<Correspondence> {
protected:
    void SetUp() override
    {
        Correspondence::SetUp();
        if (IsSkipped()) return;
        people::Routes made = routes();
        add_form_routes(made);
    }

    Id begun(const std::string& text)
    {
        later_s(60);
        Inbound it = message(text, text);
        it.at = now();
        return take(it).thread;
    }
    std::string link(const Id& id)
    {
        return write([&](db::Writing& tx) { return link_to(tx, id); });
    }
    std::string page(const Id& id) { return html_of(get("", link(id))); }
    test::Called add(const Id& id, const std::string& text) { return post("", link(id), {{"message", text}}); }
    void merge(const Id& from, const Id& into)
    {
        by("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return merge_threads(tx, kari, from, find_thread(tx, from)->version, into);
        });
    }
};
SAMBAND_ON_BOTH_DATABASES(ShownPages);

TEST_P(ShownPages, TellHowItStandsAndNothingFromInside)
{
    const Id id = begun("Når åpner badet?");
    EXPECT_TRUE(has(page(id), "Mottatt"));
    route(id, "Helse");
    assign(id, "Kari");
    by("Kari", [&](db::Writing& tx, const people::Person& kari) { return add_note(tx, kari, id, "Masete fyr"); });
    EXPECT_TRUE(has(page(id), "Hos Helse"));
    close(id, "Ring ham aldri");
    const std::string closed = page(id);
    EXPECT_TRUE(has(closed, "Avsluttet"));
    for (const char* inside : {"Masete", "Ring ham", "Kari", "ase@eksempel.example"})
        EXPECT_FALSE(has(closed, inside)) << inside;
}

TEST_P(ShownPages, StayInNoCacheAndNoSearchEngineAndTellNobodyTheirAddress)
{
    const Id id = begun("Hei");
    for (const std::string& path : {link(id), std::string("/henvendelse/finnes-ikke")}) {
        http::Request request = asked("", http::Method::get, path);
        const http::Router::Match match = router_.find(request.method, path);
        request.parameters = match.parameters;
        const http::Reply reply = match.route->handler(request);
        const std::map<std::string, std::string> headers(reply.headers.begin(), reply.headers.end());
        EXPECT_EQ(headers.at("Cache-Control"), "no-store");
        EXPECT_EQ(headers.at("Referrer-Policy"), "no-referrer");
        EXPECT_EQ(headers.at("X-Robots-Tag"), "noindex");
        EXPECT_TRUE(reply.cookies.empty());
    }
}

TEST_P(ShownPages, AreOpenedByTheirOwnTokenAlone)
{
    const Id one = begun("Min sak");
    const Id two = begun("En annens sak");
    EXPECT_FALSE(has(page(one), "En annens sak"));
    const std::string mixed = "/henvendelse/" + two.text() + link(one).substr(link(one).size() - 27);
    for (const std::string& path : {mixed, "/henvendelse/" + one.text(), link(one) + "0"}) {
        const test::Called unknown = get("", path);
        EXPECT_EQ(unknown.status, 404);
        EXPECT_TRUE(has(html_of(unknown), "Skriv til oss på nytt"));
        EXPECT_EQ(post("", path, {{"message", "Hei"}}).status, 404);
    }
    EXPECT_EQ(thread(one).entries + thread(two).entries, 2);
}

TEST_P(ShownPages, WhatIsAddedJoinsAndOpensAgain)
{
    const Id id = begun("Når åpner badet?");
    close(id);
    later_s(60);
    const test::Called added = add(id, "Jeg venter ennå");
    EXPECT_EQ(added.to, link(id) + "?lagt-til=1#siste");
    EXPECT_TRUE(added.cookies.empty());
    EXPECT_EQ(thread(id).state, ThreadState::open);
    EXPECT_EQ(thread(id).waits_since, now());
    const Entry entry = read([&](db::Reading& tx) { return entries_of(tx, id); }).at(1);
    EXPECT_EQ(entry.text, "Jeg venter ennå");
    EXPECT_EQ(entry.address, "ase@eksempel.example") << "an answer goes where it went";
    EXPECT_TRUE(has(page(id), "Jeg venter ennå"));
    EXPECT_EQ(add(id, " ").status, 422);
}

TEST_P(ShownPages, OneThatIsForgottenSaysSo)
{
    const Id id = begun("Ferdig");
    const std::string there = page(id);
    EXPECT_TRUE(has(there, "Ferdig"));
    by("Kari", [&](db::Writing& tx, const people::Person& kari) {
        return close_thread(tx, kari, id, find_thread(tx, id)->version, "Ja.");
    });
    later_s((kept_days + 1) * 24 * 3'600);
    while (write([](db::Writing& tx) { return forget_some(tx); })) {
    }
    EXPECT_TRUE(has(page(id), "eller henvendelsen er slettet"));
    EXPECT_EQ(add(id, "Er dere der?").status, 404);
}

TEST_P(ShownPages, WhatComesByTheLinkOfAMergedOneIsShownByThatLinkAlone)
{
    const Id one = begun("Min sak");
    const Id two = begun("En annens sak");
    merge(one, two);
    EXPECT_EQ(add(one, "Mer om min").status, 303);
    EXPECT_EQ(add(two, "Mer om den andre").status, 303);
    EXPECT_EQ(texts(two).size(), 4u) << "those inside see one conversation";
    const std::string mine = page(one);
    const std::string theirs = page(two);
    EXPECT_TRUE(has(mine, "Mer om min"));
    EXPECT_FALSE(has(mine, "annens") || has(mine, "andre"));
    EXPECT_TRUE(has(theirs, "Mer om den andre"));
    EXPECT_FALSE(has(theirs, "Min sak") || has(theirs, "Mer om min"));
    const Id three = begun("Tredje");
    merge(two, three);
    EXPECT_EQ(add(one, "Enda mer").status, 303);
    EXPECT_TRUE(has(page(one), "Enda mer")) << "however often it was merged";
    EXPECT_FALSE(has(page(three), "Enda mer"));
}

TEST_P(ShownPages, TakeSoMuchInADayAndSoMuchInAll)
{
    const Id id = begun("Hei");
    const auto fill = [&](std::int64_t count) {
        write([&](db::Writing& tx) {
            for (std::int64_t i = 0; i < count; ++i) {
                Inbound it = message(tx.new_id().text(), "Mer");
                it.by_link_of = id;
                take_in(tx, it);
            }
        });
    };
    fill(added_in_a_day - 2);
    EXPECT_EQ(add(id, "Den siste i dag").status, 303);
    const test::Called refused = add(id, "En for mye");
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(has(html_of(refused), "En for mye")) << "nothing typed is lost";
    EXPECT_EQ(thread(id).entries, added_in_a_day);
    later_s(24 * 3'600 + 1);
    EXPECT_EQ(add(id, "En i dag").status, 303);
    fill(added_most - added_in_a_day - 1);
    later_s(24 * 3'600 + 1);
    EXPECT_EQ(add(id, "Over det hele").status, 409);
    EXPECT_EQ(thread(id).entries, added_most);
}

} // namespace
} // namespace samband::dialogue
