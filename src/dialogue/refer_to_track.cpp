#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/answer_moves.h"
#include "dialogue/record.h"
#include "dialogue/thread_store.h"
#include "language/tongue.h"

#include <map>

namespace samband::dialogue {

using language::Phrase;

static Phrase phrase_of(Track track)
{
    switch (track) {
    case Track::complaint:
        return {
            "Vil du klage på et vedtak, sender du klagen til postmottaket vårt: {place}. Der får den en saksbehandler. "
            "Vi diskuterer ikke klagen her.",
            "Vil du klage på eit vedtak, sender du klaga til postmottaket vårt: {place}. Der får ho ein saksbehandlar. "
            "Vi diskuterer ikkje klaga her.",
            "If you wish to appeal a decision, send your appeal to our mail room: {place}. It will be given to a case "
            "officer. We do not discuss the appeal here."};
    case Track::whistleblowing:
        return {
            "Vil du varsle om noe kritikkverdig, har kommunen egne rutiner for det. Skriv til {place}, så får du vite "
            "hvordan. Vi tar det ikke opp her.",
            "Vil du varsle om noko kritikkverdig, har kommunen eigne rutinar for det. Skriv til {place}, så får du "
            "vite korleis. Vi tek det ikkje opp her.",
            "If you wish to report wrongdoing, the municipality has its own procedure. Write to {place} and you will "
            "be told how. We do not take it up here."};
    case Track::access:
        return {
            "Vil du ha innsyn i et dokument, ber du om det hos postmottaket vårt: {place}. Skriv hvilken sak eller "
            "hvilket dokument det gjelder.",
            "Vil du ha innsyn i eit dokument, ber du om det hos postmottaket vårt: {place}. Skriv kva sak eller kva "
            "dokument det gjeld.",
            "To see a document, ask our mail room: {place}. Say which case or document it is."};
    case Track::own_data:
        return {
            "Vil du vite hva vi har lagret om deg, ber du om det hos postmottaket vårt: {place}. Vi svarer innen en "
            "måned.",
            "Vil du vite kva vi har lagra om deg, ber du om det hos postmottaket vårt: {place}. Vi svarer innan ein "
            "månad.",
            "To learn what we keep about you, ask our mail room: {place}. We answer within a month."};
    case Track::politics:
        return {
            "Dette er en politisk sak, og administrasjonen vurderer den ikke her. Vil du si noe til politikerne, når "
            "du "
            "dem gjennom postmottaket: {place}.",
            "Dette er ei politisk sak, og administrasjonen vurderer ho ikkje her. Vil du seie noko til politikarane, "
            "når du dei gjennom postmottaket: {place}.",
            "This is a political matter, and the administration does not judge it here. You reach the politicians "
            "through our mail room: {place}."};
    case Track::supervision:
        return {"Mener du at vi har gjort en feil i behandlingen, kan du klage. Send klagen til postmottaket vårt: "
                "{place}. "
                "Endrer vi ikke vurderingen, sender vi klagen videre til tilsynsmyndigheten.",
                "Meiner du at vi har gjort ein feil i behandlinga, kan du klage. Send klaga til postmottaket vårt: "
                "{place}. "
                "Endrar vi ikkje vurderinga, sender vi klaga vidare til tilsynsmyndigheita.",
                "If you think we have made a mistake, you may complain. Send the complaint to our mail room: {place}. "
                "Unless we change our decision, we pass it on to the supervisory authority."};
    }
    return {};
}

std::string track_text(Track track, const people::Municipality& municipality, const std::string& tongue)
{
    return language::in(phrase_of(track), language::tongue_of(tongue).value_or(language::Tongue::nb),
                        {{"place", municipality.email}});
}

std::optional<Track> track_for(rulebook::Category category)
{
    using rulebook::Category;
    static const std::map<Category, Track> tracks{
        {Category::complaint, Track::complaint},       {Category::whistleblowing, Track::whistleblowing},
        {Category::access_request, Track::access},     {Category::privacy_request, Track::own_data},
        {Category::political_matter, Track::politics}, {Category::formal_criticism, Track::supervision}};
    const auto found = tracks.find(category);
    return found == tracks.end() ? std::nullopt : std::optional(found->second);
}

const char* name(Track track)
{
    switch (track) {
    case Track::complaint:
        return text_of("Klage på vedtak: vis videre");
    case Track::whistleblowing:
        return text_of("Varsling: vis videre");
    case Track::access:
        return text_of("Innsyn: vis videre");
    case Track::own_data:
        return text_of("Egne opplysninger: vis videre");
    case Track::politics:
        return text_of("Politisk sak: vis videre");
    case Track::supervision:
        return text_of("Kritikk av behandlingen: vis videre");
    }
    return text_of("Klage på vedtak: vis videre");
}

AnswerOutcome refer_to_track(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                             Track track, const AnswerDraft& draft, const language::Reading& reading)
{
    const Thread thread = load_thread(tx, person, draft.thread, draft.seen_version);
    AnswerDraft referred = draft;
    if (trim(referred.text).empty())
        referred.text = track_text(track, municipality, thread.tongue.empty() ? municipality.language : thread.tongue);
    AnswerOutcome outcome = answer_message(tx, person, municipality, referred, reading);
    if (outcome.answer)
        record_act(tx, "thread-referred", person.id, thread.id,
                   Json::object({{"answer", outcome.answer->text()}, {"track", word(track)}}));
    return outcome;
}

} // namespace samband::dialogue
