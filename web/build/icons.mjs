import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const { resolve } = createRequire(import.meta.url);
const aksel = join(resolve("@navikt/aksel-icons/metadata"), "../svg");

/// One SVG of symbols, of the names listed.
export function sprite(listing) {
    const symbols = readFileSync(listing, "utf8").split("\n").filter((line) => line && !line.startsWith("#")).map((line) => {
        const [name, file] = line.split(" ");
        const svg = readFileSync(join(aksel, `${file}.svg`), "utf8");
        const inside = svg.replace(/^[^>]*>\s*/, "").replace(/\s*<\/svg>\s*$/, "")
            .replace(/\d+\.\d{3,}/g, (number) => String(Math.round(number * 100) / 100)); // of 24: finer is not seen
        return `<symbol id="${name}" viewBox="0 0 24 24" fill="none">${inside}</symbol>`;
    });
    return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
}
