#include "http/catalogue.h"

#include "base/problem.h"

#include <gtest/gtest.h>

namespace samband::http {

static std::string po_problem(std::string_view po)
{
    try {
        Catalogue::read(po, "");
    } catch (const Problem& problem) {
        return problem.what();
    }
    return "none";
}

TEST(Catalogue, FindsTheTextOfALanguage)
{
    const Catalogue texts = Catalogue::read("msgid \"Søk\"\nmsgstr \"Søk\"\n\nmsgid \"Ikke nå\"\nmsgstr \"Ikkje no\"\n",
                                            "msgid \"Ikke nå\"\nmsgstr \"Not now\"\n");
    EXPECT_EQ(texts.text("Ikke nå", Language::nb), "Ikke nå");
    EXPECT_EQ(texts.text("Ikke nå", Language::nn), "Ikkje no");
    EXPECT_EQ(texts.text("Ikke nå", Language::en), "Not now");
    EXPECT_EQ(texts.find("Søk", Language::en), nullptr);
    EXPECT_EQ(texts.text("Søk", Language::en), "Søk");
}

TEST(Catalogue, ReadsLongTextsEscapesAndTheHeader)
{
    const Catalogue texts =
        Catalogue::read("# a remark\nmsgid \"\"\nmsgstr \"Language: nn\\n\"\n\n#: src/a.cpp\nmsgid \"\"\n"
                        "\"Ein lang \"\n\"tekst \\\"her\\\"\"\nmsgstr \"\"\n\"Ein \\\\\"\n\"\\tto\\n\"\n",
                        "");
    EXPECT_EQ(texts.text("Ein lang tekst \"her\"", Language::nn), "Ein \\\tto\n");
    EXPECT_EQ(texts.find("", Language::nn), nullptr);
}

TEST(Catalogue, LeavesOutWhatIsNotDone)
{
    const Catalogue texts = Catalogue::read("#, fuzzy\nmsgid \"a\"\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"\"\n\n#~ "
                                            "msgid \"d\"\n#~ msgstr \"e\"\n\nmsgid \"f\"\nmsgstr \"g\"\n",
                                            "");
    EXPECT_EQ(texts.find("a", Language::nn), nullptr);
    EXPECT_EQ(texts.find("c", Language::nn), nullptr);
    EXPECT_EQ(texts.find("d", Language::nn), nullptr);
    EXPECT_EQ(texts.text("f", Language::nn), "g");
}

TEST(Catalogue, RefusesWithFileAndLine)
{
    EXPECT_EQ(po_problem("\nmsgstr \"a\"\n"), "nn.po:2: msgstr uten msgid");
    EXPECT_EQ(po_problem("msgid \"a\"\n\nmsgid \"b\"\n").substr(0, 8), "nn.po:3:");
    EXPECT_EQ(po_problem("msgid \"a").substr(0, 8), "nn.po:1:");
    EXPECT_EQ(po_problem("msgid \"a\\q\"").substr(0, 8), "nn.po:1:");
    EXPECT_EQ(po_problem("msgid \"a\\\"").substr(0, 8), "nn.po:1:");
    EXPECT_EQ(po_problem("msgid \"a\"\nmsgid_plural \"b\"\n").substr(0, 8), "nn.po:2:");
    EXPECT_EQ(po_problem("\"a\"").substr(0, 8), "nn.po:1:");
    EXPECT_EQ(po_problem("msgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"\n"),
              "nn.po:3: teksten står flere steder: a");
    EXPECT_EQ(po_problem("msgid \"a\"").find("msgid uten msgstr") != std::string::npos, true);
}

TEST(Catalogue, PutsValuesInOnce)
{
    const Catalogue texts =
        Catalogue::read("msgid \"Send til {antall} i {sted}\"\nmsgstr \"I {sted}: {antall}\"\n", "");
    EXPECT_EQ(texts.text("Send til {antall} i {sted}", Language::nn, {{"antall", "41"}, {"sted", "{antall}"}}),
              "I {antall}: 41");
    EXPECT_EQ(texts.text("Hei {navn} {", Language::nb, {{"annet", "x"}}), "Hei {navn} {");
}

} // namespace samband::http
