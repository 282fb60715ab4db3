#include "books.h"
#include "rulebook/describe.h"
#include "rulebook/natural_order.h"
#include "rulebook/sentence.h"
#include "rulebook/shipped.h"
#include "rulebook/wording.h"

#include <gtest/gtest.h>

#include <set>

using namespace samband;
using namespace samband::rulebook;
using namespace samband::rulebook::testing;

namespace {

const std::map<std::string, std::string> seeds = {{"loten", "loten-strategy-2015.txt"},
                                                  {"saltdal", "saltdal-strategy-2016.txt"},
                                                  {"hattfjelldal", "hattfjelldal-social-media.txt"},
                                                  {"klabu", "klabu-strategy-2010.txt"}};

/// The document itself, without the lists of other municipalities' documents that follow "Detaljer".
std::string document_of(const std::string& name)
{
    const auto path = std::filesystem::path(SAMBAND_ROOT) / "../shared/seeds" / seeds.at(name);
    if (!std::filesystem::exists(path)) return "";
    const std::string text = text_of(path);
    return text.substr(0, text.find("\nDetaljer"));
}

/// Where a section is printed: a number with its title, a numbered item of the press rules, or a heading.
bool printed_in(const std::string& document, const Section& section)
{
    const auto has = [&](const std::string& text) { return document.find(text) != std::string::npos; };
    if (section.printed.starts_with("4.1.")) return has("\n" + section.printed.substr(4) + ". ");
    if (section.title.empty()) return has(section.printed.substr(section.printed.find(' ') + 1));
    return (has(section.printed + " ") || has(section.printed + ". ") || has(section.printed + "\t")) &&
           has(section.title);
}

std::string answer(const std::string& name, const std::string& json)
{
    const Question question = read_question(parse_json(json));
    return to_sentence(book(name), question, rule(book(name), question));
}

class Document : public ::testing::TestWithParam<std::string> {};

TEST_P(Document, EverySectionIsPrintedInIt)
{
    const std::string document = document_of(GetParam());
    if (document.empty()) GTEST_SKIP() << "the source documents are not beside the repository";
    for (const Section& section : book(GetParam()).sections) {
        EXPECT_TRUE(printed_in(document, section)) << section.printed << " " << section.title;
        for (const Clause& clause : section.clauses)
            EXPECT_TRUE(clause.heading.empty() || document.find(clause.heading) != std::string::npos) << clause.heading;
    }
}

TEST_P(Document, SectionsStandInItsOrder)
{
    const std::vector<Section>& sections = book(GetParam()).sections;
    if (GetParam() == "klabu") return; // headings without numbers
    for (std::size_t i = 1; i < sections.size(); ++i)
        EXPECT_TRUE(natural_less(sections[i - 1].printed, sections[i].printed)) << sections[i].printed;
}

INSTANTIATE_TEST_SUITE_P(RuleBooks, Document, ::testing::Values("loten", "saltdal", "hattfjelldal", "klabu"),
                         [](const auto& one) { return one.param; });

} // namespace

TEST(DocumentText, HeadingsOfKlabuStandInItsOrder)
{
    const std::string document = document_of("klabu");
    if (document.empty()) GTEST_SKIP() << "the source documents are not beside the repository";
    std::size_t from = document.find("4 Bakgrunn");
    for (const Section& section : book("klabu").sections) {
        from = document.find(section.printed, from);
        ASSERT_NE(from, std::string::npos) << section.printed;
    }
}

namespace {

/// One law's part of the extract: what stands from its heading to the next law's.
std::string extract_of(const std::string& text, const std::string& law)
{
    static const std::map<std::string, std::string> without_short_name = {
        {"forskrift om universell utforming av IKT-løsninger", "Forskrift om universell utforming av"}};
    const auto title = without_short_name.find(law);
    const std::string wanted = title == without_short_name.end() ? "(" + law + ")" : title->second;
    std::string found;
    for (std::size_t from = text.find("\n## "); from != std::string::npos;) {
        const std::size_t next = text.find("\n## ", from + 1);
        const std::string part = text.substr(from, next - from);
        // The act of 2025 on public administration is adopted, and not in force.
        if (part.substr(1, part.find('\n', 1)).find(wanted) != std::string::npos &&
            part.find("i kraft Kongen bestemmer") == std::string::npos)
            found += part;
        from = next;
    }
    return found;
}

std::string law_extract()
{
    const auto path = std::filesystem::path(SAMBAND_ROOT) / "../shared/standards/lov/utdrag-gjeldende-rett.md";
    return std::filesystem::exists(path) ? text_of(path) : "";
}

} // namespace

TEST(DocumentText, LawIsInTheLawTextOrSaysThatItWasNotCheckedThere)
{
    const std::string text = law_extract();
    if (text.empty()) GTEST_SKIP() << "the law texts are not beside the repository";
    const Foundation shared = foundation();
    for (const Section& section : shared.law->sections) {
        const std::string law = extract_of(text, section.source);
        const bool there = law.find("### " + section.printed + " ") != std::string::npos;
        EXPECT_NE(there, section.note.starts_with("Ikke prøvd mot lovteksten her"))
            << section.source << " " << section.printed;
        if (!there) continue;
        for (const Clause& clause : section.clauses)
            EXPECT_NE(law.find("i kraft " + (clause.from ? samband::to_string(*clause.from) : "no date")),
                      std::string::npos)
                << clause.id << " holds from another day than the law";
    }
}

TEST(DocumentText, LawNotCheckedIsNamedByTheRequirements)
{
    const auto shared = std::filesystem::path(SAMBAND_ROOT) / "../shared";
    if (!std::filesystem::exists(shared)) GTEST_SKIP() << "the requirements are not beside the repository";
    const std::string named = text_of(shared / "requirements.md") + text_of(shared / "law-and-standards.md");
    const auto named_as = [](const Section& section) {
        if (section.source == "personvernforordningen") return std::string("GDPR");
        if (section.source == "sameloven") return std::string("sameloven kap. 3");
        return section.source + " " + section.printed;
    };
    const Foundation known = foundation();
    for (const Section& section : known.law->sections)
        if (section.note.starts_with("Ikke prøvd")) {
            EXPECT_NE(named.find(named_as(section)), std::string::npos) << section.source << " " << section.printed;
        }
}

TEST(DocumentText, ReadsLikeTheDocument)
{
    const std::string text = to_document(book("loten"));
    EXPECT_NE(text.find("3.3 Roller/ansvar\n"), std::string::npos);
    EXPECT_NE(
        text.find("  [skal] Virksomhetsledere og seksjonsledere: Virksomhetene sender inn nyhetssaker til Kultur, "
                  "informasjon og service, som prioriterer, tilrettelegger for publisering og velger kanaler.\n"
                  "      den som vil publisere; ikke ordfører, kommunedirektør, informasjonsansvarlig i KIS, "
                  "kriseledelse; ikke kommunalsjef når saken ligger i eget område; ikke på intranettet\n"
                  "      → skal ha ja fra informasjonsansvarlig i KIS\n"),
        std::string::npos);
}

TEST(Sentence, TellsTheAnswer)
{
    EXPECT_EQ(answer("loten", R"({"act":"publish","roles":["unit-leader"],"channel":"website"})"),
              "Du kan publisere på nettsiden når informasjonsansvarlig i KIS har sagt ja.");
    EXPECT_EQ(answer("loten", R"({"act":"publish","roles":["employee"],"channel":"facebook","situation":"crisis"})"),
              "Ikke du: kriseledelsen eller ordføreren kan publisere på Facebook.");
    EXPECT_EQ(answer("loten", R"({"act":"open-account","roles":["unit-leader"],"channel":"website"})"),
              "Nei, du kan ikke åpne en konto på nettsiden.");
    EXPECT_EQ(answer("saltdal", R"({"act":"publish","roles":["unit-leader"],"channel":"website","in_doubt":true})"),
              "Ja, du kan publisere på nettsiden. Spør kommunedirektøren eller ordføreren først.");
    EXPECT_EQ(answer("hattfjelldal", R"({"act":"open-account","roles":["unit-leader"],"channel":"facebook"})"),
              "Ja, du kan åpne en konto på Facebook. Gi beskjed til informasjonsmedarbeideren.");
    EXPECT_EQ(
        answer("hattfjelldal", R"({"act":"publish","roles":["unit-leader"],"channel":"facebook","category":"rumour"})"),
        "Du kan publisere på Facebook, men det frarådes.");
    EXPECT_EQ(answer("klabu", R"({"act":"record","roles":["archivist"]})"), "Ja, du kan arkivere.");
    EXPECT_EQ(answer("klabu", R"({"act":"speak-to-press","roles":["employee"],"statement":"fact","channel":"press"})"),
              "Ikke du: enhetslederen, fagsjefen eller rådgiveren kan uttale seg til pressen.");
    EXPECT_EQ(answer("klabu", R"({"act":"speak-to-press","roles":["specialist"],"statement":"fact"})"),
              "Ja, du kan uttale deg til pressen.");
    EXPECT_EQ(answer("hattfjelldal", R"({"act":"connect-privately","roles":["employee"],"relation":"user"})"),
              "Du kan ha privat kontakt, men tenk deg om først.");
    const Rulebook alone =
        load_rulebook("name = \"b\"\nshort = \"B\"\ntitle = \"Bok\"\n[[section]]\nprinted = \"1\"\n", "bok.toml", {});
    const Question question = read_question(parse_json(R"({"act":"record"})"));
    EXPECT_EQ(to_sentence(alone, question, rule(alone, question)),
              "Reglementet har ingen regel om å arkivere. Spør kommunikasjonsansvarlig før du gjør det.");
    EXPECT_EQ(to_sentence(alone, rule(alone, question).because[0]), "Samband: ingen regel");
}

TEST(Sentence, IsSaidInThreeTongues)
{
    const auto say = [](const std::string& name, const std::string& json, Tongue tongue) {
        const Question question = read_question(parse_json(json));
        return to_sentence(book(name), question, rule(book(name), question), tongue);
    };
    const std::string press = R"({"act":"speak-to-press","roles":["employee"]})";
    EXPECT_EQ(say("starter", press, Tongue::nynorsk),
              "Ikkje du: verksemdsleiaren eller kommunikasjonsansvarleg kan uttale seg til pressa.");
    EXPECT_EQ(say("starter", press, Tongue::english),
              "Not you: the unit leader or the communications officer may speak to the press.");
    EXPECT_EQ(say("klabu", press, Tongue::english),
              "Not you: enhetslederen, fagsjefen or rådgiveren may speak to the press.");
    const std::string site = R"({"act":"publish","roles":["employee"],"channel":"website"})";
    EXPECT_EQ(say("none", site, Tongue::nynorsk), "Du kan publisere på nettsida når næraste leiar har sagt ja.");
    EXPECT_EQ(say("none", site, Tongue::english),
              "You may publish on the website once the nearest leader has said yes.");
    Duty duty;
    duty.kind = DutyKind::refer_sender;
    duty.to = {"police", "mail-room"};
    EXPECT_EQ(to_sentence(book("none"), duty, Tongue::nynorsk), "Be avsendaren ta det med politiet og postmottaket.");
    EXPECT_EQ(to_sentence(book("none"), duty, Tongue::english),
              "Ask the sender to take it to the police and the mail room.");
    duty = {};
    duty.kind = DutyKind::answer;
    duty.by = from_rfc3339("2026-11-20T10:05:00+01:00");
    EXPECT_EQ(to_sentence(book("none"), duty, Tongue::bokmaal), "Svar innen 20.11. kl. 10.05.");
    EXPECT_EQ(to_sentence(book("none"), duty, Tongue::english), "Answer by 20 November at 10:05.");
    const Citation silent{"starter", "2.2", "", Strength::shall, true, ""};
    EXPECT_EQ(to_sentence(book("none"), silent, Tongue::english), "Startreglementet 2.2 (the rule book is silent)");
}

/// A table that is too short would leave its last words empty.
TEST(Sentence, HasAWordForEverythingInEveryTongue)
{
    for (const Tongue tongue : {Tongue::bokmaal, Tongue::nynorsk, Tongue::english}) {
        const Wording& words = wording(tongue);
        const auto empty = [](std::string_view text) { return text.empty(); };
        EXPECT_TRUE(std::ranges::none_of(words.titles, empty));
        EXPECT_TRUE(std::ranges::none_of(words.acts, empty));
        EXPECT_TRUE(std::ranges::none_of(words.channels, empty));
        EXPECT_TRUE(std::ranges::none_of(words.duties, empty));
        EXPECT_TRUE(std::ranges::none_of(words.outsiders, empty));
        EXPECT_EQ(words.outsiders.size(), outsiders().size());
    }
}

TEST(Sentence, TellsWhereItStands)
{
    const auto first = [](const std::string& name, const std::string& json) {
        return to_sentence(book(name), ask(name, json).because[0]);
    };
    EXPECT_EQ(first("loten", R"({"act":"publish","roles":["unit-leader"]})"), "Løten 3.3");
    EXPECT_EQ(first("klabu", R"({"act":"publish","roles":["unit-leader"]})"), "Klæbu Enhetslederne");
    EXPECT_EQ(first("klabu", R"({"act":"publish","roles":["employee"]})"),
              "Startreglementet 2.2 (reglementet er taust)");
    EXPECT_EQ(first("loten", R"({"act":"publish","roles":["mayor"],"channel":"website","category":"concern"})"),
              "offentlegforskrifta § 7");
}

TEST(Sentence, TellsEveryDuty)
{
    std::set<std::string> said;
    for (const Tongue tongue : {Tongue::bokmaal, Tongue::nynorsk, Tongue::english})
        for (std::size_t i = 0; i < Words<DutyKind>::all.size(); ++i) {
            Duty duty;
            duty.kind = static_cast<DutyKind>(i);
            const std::string sentence = to_sentence(book("loten"), duty, tongue);
            EXPECT_TRUE(sentence.ends_with('.') || sentence.ends_with("»") || sentence.ends_with("”"))
                << word(duty.kind) << ": " << sentence;
            EXPECT_EQ(sentence.find('{'), std::string::npos) << sentence;
            said.insert(std::string(word(duty.kind)) + sentence);
        }
    EXPECT_GE(said.size(), Words<DutyKind>::all.size() * 5 / 2) << "few sentences are the same in two languages";
    Duty watch;
    watch.kind = DutyKind::follow_up;
    EXPECT_EQ(to_sentence(book("hattfjelldal"), watch),
              "Følg med på hvordan det går videre, og svar på mer om det trengs.");
    Duty look;
    look.kind = DutyKind::follow_up;
    look.by = from_rfc3339("2026-11-20T09:05:00Z");
    look.to = {"nearest-leader"};
    EXPECT_EQ(to_sentence(book("starter"), look), "La nærmeste leder se på det innen 20.11. kl. 10.05.");
}

TEST(Shipped, LiesInTheProgram)
{
    for (std::string_view name : shipped_names()) {
        ASSERT_NE(shipped(name), nullptr);
        EXPECT_EQ(shipped(name)->hash, book(std::string(name)).hash);
    }
    EXPECT_EQ(shipped("trondheim"), nullptr);
    EXPECT_EQ(shipped("hattfjelldal")->languages.at(0).code, "sma");
}

TEST(NaturalOrder, CountsAsAReaderDoes)
{
    EXPECT_TRUE(natural_less("3.4", "3.10"));
    EXPECT_TRUE(natural_less("§ 7", "§ 13"));
    EXPECT_TRUE(natural_less("6", "6 Bilder og video"));
    EXPECT_FALSE(natural_less("10", "9"));
    EXPECT_FALSE(natural_less("2.1", "2.1"));
}
