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
