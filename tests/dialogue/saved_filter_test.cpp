#include "dialogue/saved_filter.h"

#include "dialogue/correspondence.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "dialogue/restrict_thread.h"
#include "people/end_mandate.h"
#include "support/pages.h"

/// Filters that have a name, and the pages they stand on.
namespace samband::dialogue {
namespace {

class SavedFilters : public test::Pages<Correspondence> {
protected:
    void SetUp() override
    {
        Correspondence::SetUp();
        if (IsSkipped()) return;
        people::Routes made = routes();
        add_routes(made);
    }
    Id save(const std::string& who, const std::string& name, const std::string& asks, const std::string& shared = "")
    {
        const people::Person doer = person(who);
        SavedFilter it{.name = name, .box = Box::open, .filter = filter_in(asks)};
        if (!shared.empty()) it.unit = unit(shared);
        return write([&](db::Writing& tx) { return save_filter(tx, doer, it); });
    }
    std::optional<ProblemCode> fault_of(const std::string& who, const std::string& name, const std::string& asks,
                                        const std::string& shared = "")
    {
        return test::problem_of([&] { save(who, name, asks, shared); });
    }
    std::string listed(const std::string& who)
    {
        const people::Person reader = person(who);
        std::vector<std::string> names;
        for (const SavedFilter& it : read([&](db::Reading& tx) { return list_saved_filters(tx, reader); }))
            names.push_back(it.name);
        return join(names, " ");
    }
    std::int64_t count(const std::string& who, const std::string& name)
    {
        const people::Person reader = person(who);
        return read([&](db::Reading& tx) {
            const auto filters = list_saved_filters(tx, reader);
            const auto counts = count_saved(tx, reader, filters);
            for (std::size_t i = 0; i < filters.size(); ++i)
                if (filters[i].name == name) return counts[i].there;
            return std::int64_t{-1};
        });
    }
    template <typename Act>
    std::optional<ProblemCode> problem_by(const std::string& who, Act act)
    {
        const people::Person doer = person(who);
        return test::problem_of([&] { write([&](db::Writing& tx) { act(tx, doer); }); });
    }
    Id in(const std::string& text, const std::string& unit_name, Way way = Way::sms)
    {
        later_s(60);
        Inbound it = message(text, text);
        it.way = way;
        it.unit = unit(unit_name);
        return take(it).thread;
    }
    test::Called save_as(const std::string& name, std::vector<std::pair<std::string, std::string>> asks)
    {
        http::Request request = asked("Kari", http::Method::post, "/samtaler/filtre");
        request.query = std::move(asks);
        request.body = Json::object({{"name", name}});
        return test::call(router_, request);
    }
};
SAMBAND_ON_BOTH_DATABASES(SavedFilters);

TEST_P(SavedFilters, AreOnesOwnAndCountWhatTheirReaderReads)
{
    const Id id = save("Sara", "SMS", "vei=sms");
    save("Kari", "SMS", "vei=sms");
    in("Til oss", "Hjemmetjenesten");
    in("Til skolen", "Skole");
    in("Mail til oss", "Hjemmetjenesten", Way::email);
    EXPECT_EQ(count("Sara", "SMS"), 1);
    EXPECT_EQ(count("Kari", "SMS"), 2);
    EXPECT_EQ(listed("Leif"), "");
    EXPECT_EQ(recorded(id), "saved-filter-made");
    in("Ny til oss", "Hjemmetjenesten");
    EXPECT_EQ(count("Sara", "SMS"), 2);
}

TEST_P(SavedFilters, AreSharedByWhoeverLeadsWithThoseWhoWriteForTheUnit)
{
    save("Leif", "Til_Leif", "vei=sms", "Hjemmetjenesten");
    save("Dina", "Til_helse", "vei=sms", "Helse");
    save("Rolf", "Til_alle", "vei=sms", "Kommunen");
    save("Kari", "Fra_desken", "vei=email", "Skole");
    EXPECT_EQ(listed("Sara"), "Til_Leif Til_helse Til_alle") << "the nearest unit first";
    EXPECT_EQ(listed("Gro"), "Fra_desken Til_alle");
    EXPECT_EQ(listed("Dina"), "Til_helse Til_alle");
    EXPECT_EQ(listed("Kari"), "Til_alle");
    EXPECT_EQ(listed("Enok"), "") << "who writes for nobody sees none";
    EXPECT_EQ(listed("Mona"), "") << "nor does the mayor, who reads no box";
    for (const auto& [who, shared] : {std::pair("Sara", "Hjemmetjenesten"), std::pair("Leif", "Helse"),
                                      std::pair("Gro", "Hjemmetjenesten"), std::pair("Wenche", "Kommunikasjon")})
        EXPECT_EQ(fault_of(who, "Nei", "vei=sms", shared), ProblemCode::invalid) << who;
    EXPECT_EQ(fault_of("Dina", "Under", "vei=sms", "Hjemmetjenesten"), std::nullopt)
        << "a unit below the one she leads";
}

TEST_P(SavedFilters, LeakNothingOfWhatOneMayNoLongerSee)
{
    save("Leif", "Vare", "enhet=" + unit("Hjemmetjenesten").text(), "Hjemmetjenesten");
    save("Sara", "Mine_vare", "enhet=" + unit("Hjemmetjenesten").text());
    const Id held = in("Om en ansatt", "Hjemmetjenesten");
    in("Når kommer dere?", "Hjemmetjenesten");
    EXPECT_EQ(count("Sara", "Vare"), 2);
    by("Leif", [&](db::Writing& tx, const people::Person& leif) {
        return restrict_thread(tx, leif, held, find_thread(tx, held)->version, "Gjelder en ansatt.",
                               {person_id("Leif")});
    });
    EXPECT_EQ(count("Sara", "Vare"), 1) << "restricted";
    EXPECT_EQ(count("Leif", "Vare"), 2);
    write([&](db::Writing& tx) {
        const auto mandates = people::list_mandates(tx, person_id("Sara"));
        people::end_mandate(tx, Id(), mandates.front().id);
    });
    later_s(1);
    EXPECT_EQ(listed("Sara"), "Mine_vare") << "what is shared with others is not hers";
    EXPECT_EQ(count("Sara", "Mine_vare"), 0);
}

TEST_P(SavedFilters, OfARestrictedThreadAskNeitherWhatItIsNorItsLanguage)
{
    const Id held = in("Eg lurer på kvifor de ikkje kjem, og når de kjem?", "Hjemmetjenesten");
    const auto proposed = thread(held).proposed;
    ASSERT_TRUE(proposed);
    save("Leif", "Hva", "gjelder=" + std::string(rulebook::word(*proposed)));
    save("Leif", "Nynorsk", "spraak=nn");
    save("Leif", "SMS", "vei=sms");
    EXPECT_EQ(count("Leif", "Hva"), 1);
    EXPECT_EQ(count("Leif", "Nynorsk"), 1);
    by("Leif", [&](db::Writing& tx, const people::Person& leif) {
        return restrict_thread(tx, leif, held, find_thread(tx, held)->version, "Gjelder en ansatt.",
                               {person_id("Leif")});
    });
    EXPECT_EQ(count("Leif", "Hva"), 0);
    EXPECT_EQ(count("Leif", "Nynorsk"), 0);
    EXPECT_EQ(count("Leif", "SMS"), 1) << "that it is there his list says too";
}

TEST_P(SavedFilters, AreNamedMovedAndDeletedByTheirOwn)
{
    const Id a = save("Kari", "A", "vei=sms");
    const Id b = save("Kari", "B", "vei=email");
    const Id shared = save("Leif", "Delt", "vei=sms", "Hjemmetjenesten");
    const auto move = [](const Id& id, bool up) {
        return [id, up](db::Writing& tx, const people::Person& doer) { move_filter(tx, doer, id, up); };
    };
    EXPECT_EQ(problem_by("Kari", move(b, true)), std::nullopt);
    EXPECT_EQ(listed("Kari"), "B A");
    EXPECT_EQ(problem_by("Kari", move(b, true)), std::nullopt) << "at the end it stays";
    EXPECT_EQ(problem_by("Kari", move(b, false)), std::nullopt);
    EXPECT_EQ(listed("Kari"), "A B");
    const auto name = [](const Id& id, const std::string& as) {
        return [id, as](db::Writing& tx, const people::Person& doer) { rename_filter(tx, doer, id, as); };
    };
    EXPECT_EQ(problem_by("Kari", name(b, " C ")), std::nullopt);
    EXPECT_EQ(listed("Kari"), "A C");
    EXPECT_EQ(problem_by("Kari", name(b, "a")), ProblemCode::invalid) << "taken";
    EXPECT_EQ(problem_by("Kari", name(b, "  ")), ProblemCode::invalid);
    const auto remove = [](const Id& id) {
        return [id](db::Writing& tx, const people::Person& doer) { remove_filter(tx, doer, id); };
    };
    EXPECT_EQ(problem_by("Wenche", remove(a)), ProblemCode::not_found) << "another's";
    EXPECT_EQ(problem_by("Sara", remove(shared)), ProblemCode::not_found) << "sees it, and does not lead";
    EXPECT_EQ(problem_by("Sara", name(shared, "X")), ProblemCode::not_found);
    EXPECT_EQ(problem_by("Sara", move(shared, true)), ProblemCode::not_found);
    EXPECT_EQ(problem_by("Kari", remove(a)), std::nullopt);
    EXPECT_EQ(problem_by("Kari", remove(shared)), std::nullopt) << "a steward looks after all";
    EXPECT_EQ(problem_by("Kari", remove(shared)), ProblemCode::not_found);
    EXPECT_EQ(listed("Kari"), "C");
    EXPECT_EQ(listed("Sara"), "");
    EXPECT_EQ(recorded(b), "saved-filter-made saved-filter-moved saved-filter-moved saved-filter-renamed");
    EXPECT_EQ(recorded(a), "saved-filter-made saved-filter-removed");
    save("Kari", "D", "vei=letter");
    EXPECT_EQ(listed("Kari"), "C D") << "a new one comes last";
}

TEST_P(SavedFilters, AreHeldToTheirLimits)
{
    EXPECT_EQ(fault_of("Kari", "", "vei=sms"), ProblemCode::invalid);
    EXPECT_EQ(fault_of("Kari", std::string(filter_name_characters + 1, 'a'), "vei=sms"), ProblemCode::invalid);
    EXPECT_EQ(fault_of("Kari", "Alt", "vei=drone"), ProblemCode::invalid) << "it asks nothing";
    for (int i = 0; i < saved_filters_most; ++i) {
        save("Kari", "Eget " + std::to_string(i), "vei=sms");
        save("Leif", "Delt " + std::to_string(i), "vei=sms", "Hjemmetjenesten");
    }
    EXPECT_EQ(fault_of("Kari", "eget 3", "vei=email"), ProblemCode::invalid) << "taken";
    EXPECT_EQ(fault_of("Kari", "Ett til", "vei=email"), ProblemCode::conflict);
    EXPECT_EQ(fault_of("Leif", "Ett til", "vei=email", "Hjemmetjenesten"), ProblemCode::conflict);
    EXPECT_EQ(fault_of("Leif", "Ett til", "vei=email"), std::nullopt) << "his own are others";
    EXPECT_EQ(fault_of("Wenche", "Eget 3", "vei=email"), std::nullopt) << "another may use the name";
}

TEST_P(SavedFilters, StandOverTheListAndAreLookedAfterOnAPageOfTheirOwn)
{
    in("Brøytebilen kom ikke", "Skole", Way::sms);
    in("Når åpner badet?", "Skole", Way::email);
    const std::vector<std::pair<std::string, std::string>> asks{{"mappe", "apne"}, {"vei", "sms"}};
    const std::string html = html_of(get("Kari", "/samtaler", asks));
    EXPECT_TRUE(has(html, "Brøytebilen kom ikke"));
    EXPECT_FALSE(has(html, "Når åpner badet?"));
    for (const char* text :
         {"1 samtale passer med filteret.", "/samtaler?mappe=apne\"", "mappe=apne&amp;vei=sms&amp;side=1", "Lagre som",
          "/samtaler/filtre?mappe=apne&amp;vei=sms"})
        EXPECT_TRUE(has(html, text)) << text;
    EXPECT_EQ(save_as("", asks).status, 422);
    save_as("På mobil", asks);
    const std::string saved = html_of(get("Kari", "/samtaler/liste", asks));
    EXPECT_TRUE(has(saved, "På mobil"));
    EXPECT_FALSE(has(html_of(get("Kari", "/samtaler", asks)), "Lagre som")) << "it has a name";
    const std::string none = html_of(get("Kari", "/samtaler", {{"mappe", "apne"}, {"vei", "letter"}}));
    EXPECT_TRUE(has(none, "Ingen samtaler passer med filteret"));
    EXPECT_TRUE(has(none, "Fjern filteret"));
    const std::string page = html_of(get("Kari", "/samtaler/filtre"));
    for (const char* text : {"På mobil", "Åpne · SMS", "Gi nytt navn", "Slett"}) EXPECT_TRUE(has(page, text)) << text;
    EXPECT_FALSE(has(html_of(get("Wenche", "/samtaler/filtre")), "På mobil"));
}

} // namespace
} // namespace samband::dialogue
