// LinkedIn's "little text" as its readers see it. By the reference every reserved character is escaped by a backslash
// even where it means nothing; in practice the text is cut at the first that is not.
const reserved = "|{}@[]()<>#\\*_~";

// What a reader sees: escapes undone, mentions by their text, hashtags with their sign, and cut where it is not little.
export function seen(text) {
  let out = "";
  for (let at = 0; at < text.length;) {
    const element = element_at(text, at);
    if (element) {
      out += element.seen;
      at += element.length;
    } else if (text[at] === "\\" && reserved.includes(text[at + 1] ?? " ")) {
      out += text[at + 1];
      at += 2;
    } else if (reserved.includes(text[at])) {
      return out;
    } else out += text[at++];
  }
  return out;
}

const escaped = String.raw`(?:[^|{}@\[\]()<>#\\*_~]|\\[|{}@\[\]()<>#\\*_~])+`;
const mention = new RegExp(String.raw`^@\[(${escaped})\]\(urn:li:(?:organization|person):[A-Za-z0-9_-]+\)`, "u");
const hashtag = new RegExp(String.raw`^\{hashtag\|\\?[#＃]\|(${escaped})\}`, "u");

function element_at(text, at) {
  const rest = text.slice(at);
  const mentioned = rest.match(mention);
  if (mentioned) return { seen: plain(mentioned[1]), length: mentioned[0].length };
  const tagged = rest.match(hashtag);
  if (tagged) return { seen: "#" + plain(tagged[1]), length: tagged[0].length };
  return null;
}

const plain = (text) => text.replace(/\\(.)/gu, "$1");
