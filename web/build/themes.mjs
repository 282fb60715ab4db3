import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { generateColorSchemes } from "@digdir/designsystemet/color";

const theme = createRequire(import.meta.url).resolve("@digdir/designsystemet-theme");

/// Designsystemet's own theme, and each accent's tones under [data-accent=NAME]: its generator finds those with the contrast
/// that WCAG asks. (Its command line makes whole themes, of which we would throw away all but these.)
export function themes(accentsFile) {
    const accents = Object.entries(JSON.parse(readFileSync(accentsFile, "utf8")));
    return [used(readFileSync(theme, "utf8")), ...accents.map(([name, colour]) => accent(name, generateColorSchemes(colour)))].join("\n");
}

function accent(name, { light, dark }) {
    return `@layer ds.theme.color-scheme.accent { [data-accent="${name}"] {${colours(light)}}
        @media (prefers-color-scheme: dark) { [data-accent="${name}"] {${colours(dark)}} } }`;
}

const colours = (scheme) => scheme.map(({ name, hex }) => `--ds-color-accent-${name}: ${hex};`).join("");

/// The theme without what we never name. We follow the reader's own choice of light or dark: light is the rule, dark the
/// `@media` inside its layer.
function used(css) {
    return layers(css).filter(({ head, body }) => !head.endsWith("typography.secondary") && !body.includes('[data-color="brand'))
        .map(({ head, body }) => {
            const media = body.indexOf("@media");
            const kept = head.endsWith("color-scheme.light") ? body.slice(0, media)
                : head.endsWith("color-scheme.dark") ? body.slice(media) : body;
            return `${head} {${kept.replace(/--ds-color-brand\d-[\w-]+:[^;]+;/g, "")}}`;
        }).join("\n");
}

/// Its top level, which is layers only.
function layers(css) {
    const found = [];
    for (let at = css.indexOf("@layer"); at >= 0; at = css.indexOf("@layer", at)) {
        const open = css.indexOf("{", at);
        let end = open + 1;
        for (let depth = 1; depth > 0; end++) depth += css[end] === "{" ? 1 : css[end] === "}" ? -1 : 0;
        found.push({ head: css.slice(at, open).trim(), body: css.slice(open + 1, end - 1) });
        at = end;
    }
    return found;
}
