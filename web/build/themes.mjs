import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const modules = join(dirname(require.resolve("esbuild/package.json")), "..");

/// Designsystemet's theme for the first accent, whole, and for the others their own colours under [data-accent=NAME].
export function themes(accentsFile, work) {
    const accents = JSON.parse(readFileSync(accentsFile, "utf8"));
    const names = Object.keys(accents);
    makeThemes(accents, work);
    const css = Object.fromEntries(names.map((name) => [name, readFileSync(join(work, "css", `${name}.css`), "utf8")]));
    return [used(css[names[0]]), ...names.map((name) => accent(name, css[name]))].join("\n");
}

/// By Designsystemet's own tool, which finds tones with the contrast WCAG asks. It wants a newer Node than Debian's.
function makeThemes(accents, work) {
    const config = { outDir: "tokens", themes: {} };
    for (const [name, colour] of Object.entries(accents))
        config.themes[name] = { colors: { main: { accent: colour }, support: {}, neutral: "#26313b" },
            borderRadius: 6, typography: { fontFamily: "Inter" } };
    writeFileSync(join(work, "designsystemet.config.json"), JSON.stringify(config));
    const run = (...args) => execFileSync(join(modules, "node/bin/node"),
        [join(modules, "@digdir/designsystemet/dist/bin/designsystemet.js"), "tokens", ...args], { cwd: work, stdio: "pipe" });
    run("create", "--clean");
    run("build", "-t", "tokens", "-o", "css", "--clean");
}

/// The theme's blocks as [{head, body}] of its top level.
function blocks(css) {
    const found = [];
    for (let at = css.indexOf("@"); at >= 0; at = css.indexOf("@", at)) {
        const open = css.indexOf("{", at);
        if (open < 0) break;
        let end = open + 1;
        for (let depth = 1; depth > 0; end++) depth += css[end] === "{" ? 1 : css[end] === "}" ? -1 : 0;
        found.push({ head: css.slice(at, open).trim(), body: css.slice(open + 1, end - 1) });
        at = end;
    }
    return found;
}

/// We follow the reader's own choice of light or dark, so one of the two ways to say each is enough.
function used(css) {
    return blocks(css)
        .filter(({ head, body }) => !head.includes("typography.secondary") && !head.includes("prefers-color-scheme: light") &&
            !(head === "@layer ds.theme.color-scheme.dark" && !body.includes("@media")))
        .map(({ head, body }) => `${head} {${body}}`).join("\n");
}

function accent(name, css) {
    const parts = blocks(css);
    const light = parts.find(({ head }) => head === "@layer ds.theme.color-scheme.light").body;
    const dark = parts.filter(({ head, body }) => (head + body).includes('[data-color-scheme="auto"]') &&
        (head + body).includes("dark")).map(({ body }) => body)[0];
    return `@layer ds.theme.color-scheme.accent { [data-accent="${name}"] {${colours(light)}}
        @media (prefers-color-scheme: dark) { [data-accent="${name}"] {${colours(dark)}} } }`;
}

function colours(body) {
    const seen = new Set();
    return [...body.matchAll(/--ds-color-(accent|focus)-[\w-]+:[^;]+;/g)].map(([line]) => line)
        .filter((line) => !seen.has(line.split(":")[0]) && seen.add(line.split(":")[0])).join("");
}
