import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subset from "subset-font";

const require = createRequire(import.meta.url);

/// Inter with the letters we write: the first file for Norwegian, the second (fetched when it is needed) for Sámi and others.
export async function writeFonts(listing, out) {
    for (const [name, font] of Object.entries(JSON.parse(readFileSync(listing, "utf8")))) {
        const whole = readFileSync(require.resolve(font.from));
        const cut = await subset(whole, font.ranges.map(lettersOf).join(""), {
            targetFormat: "woff2",
            noLayoutClosure: !font.features,
            variationAxes: { wght: { min: 400, max: 700 } },
        });
        writeFileSync(join(out, `${name}.woff2`), cut);
    }
}

function lettersOf(range) {
    const [first, last = first] = range.split("-").map((hex) => parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join("");
}
