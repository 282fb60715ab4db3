#include "dialogue/shipped_texts.h"

#include "base/text_of.h"

#include <array>

namespace samband::dialogue {

static constexpr std::array<ShippedText, 6> texts{{
    {"holding",
     text_of("Foreløpig svar"),
     {"Takk for meldingen. Vi svarer deg innen {dag} kl. {tid}.",
      "Takk for meldinga. Vi svarer deg innan {dag} kl. {tid}.",
      "Thank you for your message. You will hear from us by {dag} at {tid}."}},
    {"discreet",
     text_of("Gjelder en enkeltsak"),
     {"Takk for at du tar kontakt. Dette kan vi ikke snakke om her, for det kan gjelde forhold som er taushetsbelagt. "
      "Send oss gjerne saken i det sikre skjemaet vårt, så tar vi den derfra: {skjema}",
      "Takk for at du tek kontakt. Dette kan vi ikkje snakke om her, for det kan gjelde forhold med teieplikt. Send "
      "oss "
      "gjerne saka i det sikre skjemaet vårt, så tek vi ho derfrå: {skjema}",
      "Thank you for getting in touch. We cannot talk about this here, as it may be confidential. Please send it to us "
      "by our secure form, and we will take it from there: {skjema}"}},
    {"sent-on",
     text_of("Sendt videre til postmottaket"),
     {"Takk for meldingen. Dette må behandles som en sak. Vi har sendt meldingen din til postmottaket vårt "
      "({postmottak}), og du får svar derfra.",
      "Takk for meldinga. Dette må handsamast som ei sak. Vi har sendt meldinga di til postmottaket vårt "
      "({postmottak}), og du får svar derfrå.",
      "Thank you for your message. This must be handled as a case. We have sent your message to our mail room "
      "({postmottak}), and they will answer you."}},
    {"send-it-yourself",
     text_of("Send saken til postmottaket"),
     {"Takk for meldingen. Kommunen har plikt til å dokumentere saker den behandler. Send derfor saken til "
      "postmottaket vårt, så blir den behandlet: {postmottak}",
      "Takk for meldinga. Kommunen har plikt til å dokumentere saker han handsamar. Send difor saka til postmottaket "
      "vårt, så blir ho handsama: {postmottak}",
      "Thank you for your message. We are obliged to document the cases we handle. Please send yours to our mail room: "
      "{postmottak}"}},
    {"contact-refusal",
     text_of("Høflig nei til en kontaktforespørsel"),
     {"Hei, {navn}, og takk for at du spør. Jeg sier nei til private kontakter som jeg møter gjennom jobben i "
      "{kommune}. "
      "Du når oss gjerne på {kontakt}.",
      "Hei, {navn}, og takk for at du spør. Eg seier nei til private kontaktar som eg møter gjennom jobben i "
      "{kommune}. "
      "Du når oss gjerne på {kontakt}.",
      "Hello, {navn}, and thank you for asking. I decline private contact with people I meet through my work in "
      "{kommune}. You are welcome to reach us at {kontakt}."}},
    {"collected",
     text_of("Vi svarer samlet"),
     {"Takk for meldingen. Mange spør om det samme nå. Vi samler spørsmålene og svarer på dem på nettsiden vår.",
      "Takk for meldinga. Mange spør om det same no. Vi samlar spørsmåla og svarer på dei på nettsida vår.",
      "Thank you for your message. Many ask the same just now. We collect the questions and answer them on our "
      "website."}},
}};

std::span<const ShippedText> shipped_texts()
{
    return texts;
}

} // namespace samband::dialogue
