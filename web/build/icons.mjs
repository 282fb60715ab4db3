import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const aksel = join(dirname(createRequire(import.meta.url).resolve("@navikt/aksel-icons/package.json")), "dist/svg");

/// One SVG of symbols, of the names listed.
export function sprite(listing) {
    const symbols = readFileSync(listing, "utf8").split("\n").filter((line) => line && !line.startsWith("#")).map((line) => {
        const [name, file] = line.split(" ");
        const svg = readFileSync(join(aksel, `${file}.svg`), "utf8");
        const inside = svg.replace(/^[^>]*>\s*/, "").replace(/\s*<\/svg>\s*$/, "");
        return `<symbol id="${name}" viewBox="0 0 24 24" fill="none">${inside}</symbol>`;
    });
    return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
}
