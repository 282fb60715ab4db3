#include "language/check.h"

#include <chrono>
#include <cmark-gfm.h>
#include <cstdio>
#include <ctime>

/// What reading a draft of 6 kB costs, beside parsing the same Markdown with cmark alone.
namespace {

using namespace samband::language;

constexpr std::string_view paragraph = R"(## Vannet stenges i Sentrumsvegen

Vi stenger vannet i **Sentrumsvegen 1–40** tirsdag 17. november fra kl. 10.00 til kl. 15.00. Arbeidet gjelder en
lekkasje ved krysset mot Kirkevegen, og vi må grave opp ca. 12 meter av veien. Tapp vann i bøtter før vi begynner.
Har du spørsmål, ring servicekontoret på tlf. 62 56 40 00 eller skriv til post@loten.kommune.no.

- Kok vannet i to minutter det første døgnet, f.eks. til kaffe og matlaging.
- Se [kartet over området](https://loten.kommune.no/drift/kart) og [driftsmeldingene](https://loten.kommune.no/drift).

Rådmannen har besluttet at vi varsler alle som bor i gata, og at hjemmetjenesten får vite det først.

)";

/// The times of single runs, sorted.
template <typename Act>
std::vector<double> times_us(Act act, int runs)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const auto start = std::chrono::steady_clock::now();
        act();
        times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(times);
    return times;
}

template <typename Act>
double median_us(Act act)
{
    return times_us(act, 301)[150];
}

/// What a municipality's own draft holds beside the ordinary: each check finds something.
constexpr std::string_view faulty =
    R"(Vedrørende saken vil det bli foretatt en vurdering mht. ROS, og VIKTIG INFORMASJON
sendes ikkje ut!!! Vi stegner vannet og åpnner det igjen. [Klikk her](/x) – takk 🎉🎉🎉🎉 i henhold til planen.

)";

} // namespace

int main()
{
    Draft draft;
    draft.title = "Vannet stenges i Sentrumsvegen tirsdag";
    draft.channels = {"website", "facebook", "sms"};
    while (draft.body.size() < 6000) draft.body += paragraph;
    const Setting setting;
    const double bytes = static_cast<double>(draft.body.size());
    const auto tell = [&](std::string_view what, double us, double yardstick) {
        std::printf("%-28.*s %9.1f us %8.1f MB/s %6.2f x cmark\n", static_cast<int>(what.size()), what.data(), us,
                    bytes / us, us / yardstick);
    };
    const double cmark = median_us(
        [&] { cmark_node_free(cmark_parse_document(draft.body.data(), draft.body.size(), CMARK_OPT_DEFAULT)); });
    tell("cmark alone", cmark, cmark);
    tell("body", median_us([&] { read_body(draft.body); }), cmark);
    tell("material", median_us([&] { material_of(draft, setting); }), cmark);
    const Material material = material_of(draft, setting);
    for (const Check& check : checks())
        tell(check.id, median_us([&] {
                 std::vector<Finding> findings;
                 Found found(check, findings);
                 check.look(material, found);
             }),
             cmark);
    const std::vector<double> ordinary = times_us([&] { read(draft, setting); }, 2001);
    tell("the whole reading", ordinary[1000], cmark);
    tell("  at p99", ordinary[1980], cmark);
    Draft bad = draft;
    bad.body = faulty;
    while (bad.body.size() < 6000) bad.body += faulty;
    const std::vector<double> worse = times_us([&] { read(bad, setting); }, 2001);
    tell("a draft full of faults", worse[1000], cmark);
    tell("  at p99", worse[1980], cmark);
}
