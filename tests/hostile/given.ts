import { readFileSync } from "node:fs";

/// What hostile.py has brought in, and where it lies.
export interface Given {
    payloads: string[];
    channels: string[]; ///< each message's last line: "inn:CHANNEL"
    links: { form: string[]; chat: string[] }; ///< the residents' own
    imports: string[];
    moderated: { about: string; reported: string }[];
    case: string;
}

export const given: Given = JSON.parse(readFileSync(process.env.SAMBAND_HOSTILE ?? "/dev/null", "utf8") || "{}") as Given;
export const whole = process.env.SAMBAND_BROWSER_WHOLE === "1";

/// A text as it is compared: without what has no shape of its own, which may be shown otherwise or not at all.
export const bare = (text: string) => text.normalize("NFC").replace(/[\p{C}\p{Z}\s\ufffd]/gu, "");
