#include "channels/accounts.h"
#include "urgent/form.h"
#include "urgent/form_facts.h"
#include "urgent/waterworks.h"

namespace samband::urgent {
namespace {

class Presets : public Waterworks {};
SAMBAND_ON_BOTH_DATABASES(Presets);

TEST_P(Presets, AreThereForANewMunicipalityAndItsOwnToChange)
{
    const auto presets = [&] { return read([](db::Reading& tx) { return list_presets(tx); }); };
    ASSERT_EQ(presets().size(), 4u);
    for (const Preset& preset : presets()) EXPECT_FALSE(preset.text.topics.empty()) << preset.text.name;
    const people::Person kari = person("Kari");
    Preset first = presets().front();
    first.text.name = "Lekkasje";
    first.text.ring = read_ring("Sykehjemmet: 62 54 00 00\n\n Legen \n");
    write([&](db::Writing& tx) { change_preset(tx, kari, first.id, first.version, first.text, false); });
    EXPECT_EQ(presets().front().text.name, "Lekkasje");
    EXPECT_EQ(presets().front().text.ring, (std::vector<ToRing>{{"Sykehjemmet", "62 54 00 00"}, {"Legen", ""}}));
    EXPECT_EQ(test::problem_of([&] {
                  write([&](db::Writing& tx) { change_preset(tx, kari, first.id, first.version, first.text, false); });
              }),
              ProblemCode::conflict);
    write([&](db::Writing& tx) { change_preset(tx, kari, first.id, first.version + 1, first.text, true); });
    EXPECT_EQ(presets().size(), 3u);
    const Id added = write([&](db::Writing& tx) { return add_preset(tx, kari, first.text); });
    EXPECT_EQ(presets().back().id, added);
}

TEST_P(Presets, NameTheirTopic)
{
    PresetText text = read([](db::Reading& tx) { return list_presets(tx); }).front().text;
    text.topics.clear();
    const people::Person kari = person("Kari");
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { add_preset(tx, kari, text); }); }),
              ProblemCode::invalid);
    text.topics = {unit("Skole")};
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { add_preset(tx, kari, text); }); }),
              ProblemCode::invalid);
}

TEST_P(Presets, SpeakTheMunicipalitysNorwegianAndEnglish)
{
    const people::Person kari = person("Kari");
    Preset first = read([](db::Reading& tx) { return list_presets(tx); }).front();
    EXPECT_EQ(words_in(first.text, "nb").title, "Vannet er stengt");
    EXPECT_EQ(words_in(first.text, "nn").title, "Vatnet er stengt");
    const Draft nynorsk = draft_from(first, kari, {}, now(), "nn");
    EXPECT_EQ(nynorsk.typed.what, "Vatnet er stengt");
    EXPECT_TRUE(nynorsk.typed.text.starts_with("Vatnet er stengt i {hvor} {til}."));
    Draft sent = draft();
    sent.language = "nn";
    EXPECT_EQ(send("Kari", sent).notice->over_text, "Vatnet er tilbake i {hvor}. Lat det renne til det er klart.");
    first.text.others["nn"].title = "Vatnet er borte";
    write([&](db::Writing& tx) { change_preset(tx, kari, first.id, first.version, first.text, false); });
    first = read([&](db::Reading& tx) { return load_preset(tx, first.id); });
    EXPECT_EQ(words_in(first.text, "nn").title, "Vatnet er borte");
    EXPECT_EQ(words_in(first.text, "nb").title, "Vannet er stengt");
    EXPECT_EQ(words_in(first.text, "se").title, "Vannet er stengt") << "where it is not, bokmål";
}

/// Saltdal 5.2.1: in more languages than Norwegian where it is needed. English stands below, where there is room.
TEST_P(Presets, GoOutInEnglishBesideWhereTheRuleBookWantsIt)
{
    EXPECT_FALSE(read([](db::Reading& tx) { return offers_english(tx); })) << "Løten says nothing of it";
    later_s(86'400);
    adopt("saltdal");
    EXPECT_TRUE(read([](db::Reading& tx) { return offers_english(tx); }));
    Draft both = draft();
    both.typed.english = "The water is off in {hvor} {til}.";
    const publishing::Content content = read([&](db::Reading& tx) { return content_of(tx, both); });
    EXPECT_TRUE(content.body.ends_with("## In English\n\nThe water is off in Sentrumsvegen 1-40 until 15:00."))
        << content.body;
    EXPECT_EQ(content.variants.at("sms").text.find("English"), std::string::npos) << "an SMS is short";
    EXPECT_TRUE(content.variants.at("facebook")
                    .text.ends_with("In English: The water is off in Sentrumsvegen 1-40 until 15:00."));
    EXPECT_TRUE(has_english(content));
    Notice notice;
    notice.where = "Sentrumsvegen";
    const publishing::Content over = ended_content(notice, content, {"Vannet er tilbake."}, now());
    EXPECT_FALSE(has_english(over)) << "what holds no more is said no more";
    const publishing::Content in_both =
        ended_content(notice, content, {"Vannet er tilbake.", "The water is back in {hvor}."}, now());
    EXPECT_TRUE(in_both.body.ends_with("The water is back in Sentrumsvegen."));
}

TEST(UrgentWords, SayUntilWhenSoThatTheyHoldTomorrow)
{
    const Instant now = from_oslo({{2026, 11, 20}, {10, 0, 0}});
    const auto until = [&](const LocalTime& at) { return until_words(from_oslo(at), now, http::Language::nb); };
    EXPECT_EQ(until({{2026, 11, 20}, {15, 0, 0}}), "til kl. 15:00");
    EXPECT_EQ(until({{2026, 11, 21}, {7, 0, 0}}), "til 21. november 07:00");
    EXPECT_EQ(until_words({}, now, http::Language::nb), "inntil videre");
    EXPECT_EQ(filled("{hvor} {til}, {hvor}", "{til}", {}, now, http::Language::nb), "{til} inntil videre, {til}")
        << "what is typed is never filled in again";
}

} // namespace
} // namespace samband::urgent
