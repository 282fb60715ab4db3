import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const { resolve } = createRequire(import.meta.url);
const aksel = join(resolve("@navikt/aksel-icons/metadata"), "../svg");

/// Two sprites of the names listed: `marks`, which are chosen by code word ("level-stop"), and `icons`, the rest.
export function sprites(listing) {
    const lines = readFileSync(listing, "utf8").split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split(" "));
    const isMark = ([name]) => /^(level|outcome|strength)-/.test(name);
    return { marks: sprite(lines.filter(isMark)), icons: sprite(lines.filter((line) => !isMark(line))) };
}

function sprite(lines) {
    return `<svg xmlns="http://www.w3.org/2000/svg">\n${lines.map(symbol).join("\n")}\n</svg>\n`;
}

function symbol([name, file]) {
    const inside = readFileSync(join(aksel, `${file}.svg`), "utf8").replace(/^[^>]*>\s*/, "").replace(/\s*<\/svg>\s*$/, "")
        .replace(/\d+\.\d{3,}/g, (number) => String(Math.round(number * 100) / 100)); // of 24: finer is not seen
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none">${inside}</symbol>`;
}
