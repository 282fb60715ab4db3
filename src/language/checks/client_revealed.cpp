#include "language/checks/all.h"
#include "language/folded.h"
#include "language/matter_words.h"
#include "language/running_texts.h"
#include "language/word_patterns.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "Svaret viser at noen er klient, pasient eller elev.",
    "Svaret viser at nokon er klient, pasient eller elev.",
    "The answer shows that somebody is a client, a patient or a pupil.",
};
constexpr Phrase remedy{
    "Svar generelt, og be personen ta kontakt på en sikker kanal.",
    "Svar generelt, og be personen ta kontakt på ein sikker kanal.",
    "Answer in general, and ask the person to use a safe channel.",
};
constexpr Phrase reason{
    "Også det at noen får en tjeneste, er et personlig forhold med taushetsplikt.",
    "Også det at nokon får ei teneste, er eit personleg forhold med teieplikt.",
    "That somebody receives a service is itself a personal matter under confidentiality.",
};

enum PatternList : std::size_t { about_you_list, confirms_list, status_list, open_list };

// What an answer says to the one who asked, of something that has happened.
constexpr std::string_view about_you = R"(
du_har_fått= du_fikk= du_fekk= du_har_hatt= du_har_søkt= du_søkte= du_mottar= du_mottek= du_var_innlagt du_ble_
saken_din= saka_di= din_sak= sønnen_din_har= sønnen_din_er= sønnen_din_går= sønnen_din_fikk= sønnen_din_fekk=
sønnen_din_ble= sonen_din_har= sonen_din_er= sonen_din_går= sonen_din_fikk= sonen_din_fekk= sonen_din_ble=
datteren_din_har= datteren_din_er= datteren_din_går= datteren_din_fikk= datteren_din_fekk= datteren_din_ble=
dattera_di_har= dattera_di_er= dattera_di_går= dattera_di_fikk= dattera_di_fekk= dattera_di_ble= barnet_ditt_har=
barnet_ditt_er= barnet_ditt_går= barnet_ditt_fikk= barnet_ditt_fekk= barnet_ditt_ble= moren_din_har= moren_din_er=
moren_din_går= moren_din_fikk= moren_din_fekk= moren_din_ble= mora_di_har= mora_di_er= mora_di_går= mora_di_fikk=
mora_di_fekk= mora_di_ble= faren_din_har= faren_din_er= faren_din_går= faren_din_fikk= faren_din_fekk= faren_din_ble=
oppholdet_ditt= opphaldet_ditt= ditt_opphold= timen_din= din_time= din_journal journalen_din= søknaden_din_ble
søknaden_din_er søknaden_din_vart vedtaket_ditt= ditt_vedtak=
)";
constexpr std::string_view confirms = R"(
kan_bekrefte= kan_stadfeste= bekrefter_at= stadfestar_at= det_stemmer_at= stemmer_at= stemmer_det_at=
)";
constexpr std::string_view status = R"(
er_pasient er_klient er_bruker_hos er_brukar_hos er_beboer er_bebuar er_elev_hos er_elev_ved er_elev_på var_pasient
var_klient pasient_hos_oss klient_hos_oss elev_hos_oss bruker_hos_oss brukar_hos_oss som_pasient_hos som_klient_hos
går_på_skolen_vår går_i_barnehagen_vår
)";
// A rule for everybody reveals nobody.
constexpr std::string_view open = R"(
hvis= dersom= om_du= har_du= når= kan_du= du_kan= alle= enten= som_regel= vanligvis= vanlegvis= før_du=
)";

const WordPatterns& patterns()
{
    static const WordPatterns made{about_you, confirms, status, open};
    return made;
}

struct Seen {
    std::array<bool, 4> lists{};
    bool matter = false;
    bool surely = false; ///< what is confirmed may be anything: a word of a service or of a person is needed
    std::size_t begin = 0;
    std::size_t end = 0;

    bool reveals() const
    {
        if (lists[open_list]) return false;
        if (lists[status_list]) return true;
        return (lists[about_you_list] && matter) || (lists[confirms_list] && surely);
    }
};

/// What the hits of a sentence say together; a place is where it is told to whom.
void note(Seen& seen, const PatternHit& hit)
{
    if (hit.list <= status_list && seen.end == 0) seen.begin = hit.begin, seen.end = hit.end;
    seen.lists[hit.list] = true;
}

void note(Seen& seen, const WeighedWord& word)
{
    const bool surely = word.weight == Weight::service || word.weight == Weight::said;
    seen.surely |= surely;
    seen.matter |= surely || word.weight == Weight::plain;
}

} // namespace

void check_client_revealed(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    each_running_text(material, found, {}, [&](std::string_view text, const auto& sentences, const TellIn& tell) {
        const std::string lower = folded(text);
        const std::vector<PatternHit> hits = patterns().hits(lower);
        if (std::ranges::all_of(hits, [](const PatternHit& one) { return one.list == open_list; })) return;
        const std::vector<WeighedWord> words = weighed_words(lower);
        auto hit = hits.begin();
        auto word = words.begin();
        for (const Sentence& sentence : sentences) {
            if (found.full()) return;
            Seen seen;
            for (; hit != hits.end() && hit->end <= sentence.end; ++hit)
                if (hit->begin >= sentence.begin) note(seen, *hit);
            for (; word != words.end() && word->begin < sentence.end; ++word)
                if (word->begin >= sentence.begin) note(seen, *word);
            if (seen.reveals())
                tell(seen.begin, seen.end,
                     {std::string(in(says, tongue)),
                      std::string(in(remedy, tongue)),
                      {{"forvaltningsloven", "§ 13", std::string(in(reason, tongue))}}});
        }
    });
}

} // namespace samband::language
