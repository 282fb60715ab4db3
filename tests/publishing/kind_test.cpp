#include "base/calendar.h"
#include "publishing/desk.h"
#include "publishing/kind_facts.h"
#include "publishing/site_world.h"
#include "publishing/template.h"
#include "publishing/variant_for.h"
#include "support/ical_reader.h"

namespace samband::publishing {
namespace {

Content event_on(const std::string& day, std::set<std::string> channels = {"website"})
{
    Content content = story("Åpen gård", std::move(channels));
    content.kind = PostKind::event;
    content.kind_facts = {{"starts", day + "T18:00"}, {"place", "Kulturhuset, sal 2"}, {"price", "Gratis"}};
    return content;
}

std::vector<std::string> faulty_fields(const Content& content)
{
    std::vector<std::string> fields;
    for (const FieldProblem& problem : kind_problems(content)) fields.push_back(problem.field);
    return fields;
}

TEST(Kinds, WordsAreReadBack)
{
    for (const KindShape& kind : kinds()) EXPECT_EQ(post_kind_of(word(kind.kind)), kind.kind);
    EXPECT_FALSE(post_kind_of("opera"));
}

TEST(Kinds, WhatIsMissingOrCannotBeReadIsToldAtItsField)
{
    using Fields = std::vector<std::string>;
    EXPECT_EQ(faulty_fields(event_on("2026-12-03")), Fields{});
    Content content = event_on("2026-12-03");
    content.kind_facts.erase("place");
    content.kind_facts["starts"] = "3. desember kl 18";
    content.kind_facts["signup"] = "javascript:alert(1)";
    EXPECT_EQ(faulty_fields(content), (Fields{"fact_event_starts", "fact_event_place", "fact_event_signup"}));
    content = event_on("2026-12-03");
    content.kind_facts["ends"] = "2026-12-03T17:00";
    EXPECT_EQ(faulty_fields(content), Fields{"fact_event_ends"});
    content = story();
    content.body = "Hei.\n\n[Skriv om parkering.]";
    EXPECT_EQ(faulty_fields(content), Fields{"body"}) << "what the structure left to be written";
    for (const KindShape& kind : kinds()) {
        Content empty;
        empty.kind = kind.kind;
        empty.body = kind.structure;
        const auto required =
            std::count_if(kind.facts.begin(), kind.facts.end(), [](const FactShape& fact) { return fact.missing; });
        EXPECT_EQ(static_cast<long>(faulty_fields(empty).size()), required + (kind.kind == PostKind::news ? 0 : 1));
    }
}

TEST(Kinds, AnEventIsOverWithItsEndOrItsDay)
{
    Content content = event_on("2026-12-03");
    EXPECT_EQ(to_rfc3339_oslo(*span_of(content).starts), "2026-12-03T18:00:00+01:00");
    EXPECT_EQ(*span_of(content).until, end_of_day({2026, 12, 3}));
    content.kind_facts["ends"] = "2026-12-03T20:30";
    EXPECT_EQ(to_rfc3339_oslo(*span_of(content).until), "2026-12-03T20:30:00+01:00");
    Content vacancy;
    vacancy.kind = PostKind::vacancy;
    vacancy.kind_facts = {{"deadline", "2026-12-10"}};
    EXPECT_EQ(*span_of(vacancy).until, end_of_day({2026, 12, 10}));
    EXPECT_FALSE(span_of(vacancy).starts);
}

TEST(Kinds, AreSaidInShortWhereThereIsLittleRoom)
{
    const Content content = event_on("2026-12-03");
    EXPECT_EQ(kind_line(content), "Torsdag 3. desember 2026 kl. 18:00, Kulturhuset, sal 2, Gratis.");
    EXPECT_EQ(derived_text(content, rulebook::Channel::sms).text,
              "Åpen gård. Vi flytter i uke 49. Torsdag 3. desember 2026 kl. 18:00, Kulturhuset, sal 2, Gratis.");
    EXPECT_EQ(derived_text(story(), rulebook::Channel::x).text, "Hjemmetjenesten flytter") << "news are as before";
    Content decision = story("Ny skole");
    decision.kind = PostKind::decision;
    decision.kind_facts = {{"body", "kommunestyret"}, {"votes", "17 for, 4 mot"}};
    EXPECT_EQ(kind_line(decision), "Kommunestyret, vedtatt (17 for, 4 mot).");
    decision.decided = false;
    EXPECT_EQ(kind_line(decision), "Kommunestyret, ikke vedtatt ennå (17 for, 4 mot).");
}

class KindPosts : public SiteTest {
protected:
    std::string out(const Content& content)
    {
        const people::Person kari = person("Kari");
        return write([&](db::Writing& tx) {
            const Post post = start_post(tx, kari, unit("Kommunikasjon"), content);
            return publish_post(tx, kari, post.id, post.version, {.despite_advice = true}).post.slug;
        });
    }
    std::string day(int days) { return to_string(in_oslo(now()).date.plus_days(days)); }
};
SAMBAND_ON_BOTH_DATABASES(KindPosts);

TEST_P(KindPosts, GoOutWithTheirFieldsAlone)
{
    Content content = event_on(day(3));
    content.kind_facts.erase("place");
    EXPECT_EQ(test::problem_of([&] { out(content); }), ProblemCode::invalid);
    content = event_on(day(3));
    const std::string slug = out(content);
    const Json model = get("/nyheter/" + slug).page.model;
    const Json& box = *model.find("kind_box");
    EXPECT_EQ(box.find("kind")->string(), "event");
    EXPECT_EQ(box.find("schema")->string(), "https://schema.org/Event");
    const std::string page = html(get("/nyheter/" + slug));
    EXPECT_NE(page.find("itemprop=\"startDate\""), page.npos);
    EXPECT_NE(page.find("https://schema.org/Place"), page.npos);
    EXPECT_EQ(page.find("ld+json"), page.npos) << "structured data stand in the elements that people read";
    EXPECT_NE(text_of_file("/nyheter.atom").find("kl. 18:00, Kulturhuset, sal 2"), std::string::npos);
}

TEST_P(KindPosts, WhatIsOverLeavesTheFrontAndTheList)
{
    const std::string slug = out(event_on(day(1)));
    const auto on_front = [&] { return to_text(*get("/").page.model.find("news")).find(slug) != std::string::npos; };
    const auto listed = [&] { return get("/arrangementer").page.model.find("news")->items().size(); };
    EXPECT_TRUE(on_front());
    EXPECT_EQ(listed(), 1u);
    EXPECT_EQ(get("/").page.model.find("ahead")->items().size(), 1u);
    later_s(2 * 86'400);
    EXPECT_FALSE(on_front());
    EXPECT_EQ(listed(), 0u);
    EXPECT_EQ(get("/").page.model.find("ahead")->items().size(), 0u);
    EXPECT_NE(to_text(*get("/nyheter").page.model.find("news")).find(slug), std::string::npos) << "it still is news";
    EXPECT_NE(html(get("/nyheter/" + slug)).find("Arrangementet er over."), std::string::npos);
}

TEST_P(KindPosts, AVacancyPastItsDeadlineSaysSo)
{
    Content content = story("Sykepleier");
    content.kind = PostKind::vacancy;
    content.kind_facts = {{"position", "Sykepleier"},
                          {"extent", "100 %, fast"},
                          {"deadline", day(2)},
                          {"ask", "Leif"},
                          {"link", "https://jobb.example/1"}};
    const std::string slug = out(content);
    EXPECT_EQ(get("/ledige-stillinger").page.model.find("news")->items().size(), 1u);
    EXPECT_NE(html(get("/nyheter/" + slug)).find("https://jobb.example/1"), std::string::npos);
    later_s(4 * 86'400);
    const std::string page = html(get("/nyheter/" + slug));
    EXPECT_NE(page.find("Søknadsfristen er ute."), page.npos);
    EXPECT_EQ(page.find("https://jobb.example/1"), page.npos) << "nobody is led to a closed door";
}

TEST_P(KindPosts, EventsAreInTheCalendar)
{
    const std::string later = out(event_on(day(9)));
    Content sooner = event_on(day(2));
    sooner.title = "Lesestund; for små, og store";
    sooner.kind_facts["ends"] = day(2) + "T19:30";
    const std::string slug = out(sooner);
    const auto events = read_ical(text_of_file("/arrangementer.ics"));
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events[0].text("SUMMARY"), "Lesestund; for små, og store");
    EXPECT_EQ(events[0].at("DURATION"), "PT90M");
    EXPECT_EQ(events[0].text("LOCATION"), "Kulturhuset, sal 2");
    EXPECT_EQ(read_ical(text_of_file("/nyheter/" + slug + "/kalender.ics")).size(), 1u);
    EXPECT_EQ(test::problem_of([&] { text_of_file("/nyheter/" + out(story()) + "/kalender.ics"); }),
              ProblemCode::not_found);
}

class Templates : public Desk {};
SAMBAND_ON_BOTH_DATABASES(Templates);

TEST_P(Templates, AreTheDesksToMakeChangeAndRemove)
{
    const TemplateText text{"Fast spalte", PostKind::event, "Lesestund", "", "[Skriv hvilken bok.]"};
    const auto save = [&](const std::string& who, const Id& id, std::int64_t seen, const TemplateText& saved) {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return save_template(tx, by, id, seen, saved); });
    };
    EXPECT_EQ(test::problem_of([&] { save("Leif", Id(), 0, text); }), ProblemCode::forbidden);
    EXPECT_EQ(test::problem_of([&] { save("Kari", Id(), 0, {}); }), ProblemCode::invalid);
    const Template made = save("Kari", Id(), 0, text);
    TemplateText other = text;
    other.name = "Bokspalten";
    EXPECT_EQ(save("Kari", made.id, made.version, other).version, 2);
    EXPECT_EQ(test::problem_of([&] { save("Kari", made.id, made.version, text); }), ProblemCode::conflict);
    EXPECT_EQ(read([&](db::Reading& tx) { return templates(tx); }).front().text, other);
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) { remove_template(tx, kari, made.id); });
    EXPECT_TRUE(read([&](db::Reading& tx) { return templates(tx); }).empty());
}

} // namespace
} // namespace samband::publishing
