// Builds web/ into the folder given: what lies inside the program (cmake/web.cmake lists the files).
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";
import { writeFonts } from "./fonts.mjs";
import { sprites } from "./icons.mjs";
import { themes } from "./themes.mjs";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const out = process.argv[2];
mkdirSync(join(out, "work"), { recursive: true });

await writeFonts(join(web, "fonts.json"), out);
for (const [name, svg] of Object.entries(sprites(join(web, "icons.txt")))) writeFileSync(join(out, `${name}.svg`), svg);
writeFileSync(join(out, "favicon.svg"), readFileSync(join(web, "favicon.svg")));
writeFileSync(join(out, "work/themes.css"), themes(join(web, "accents.json")));

await esbuild.build({
    entryPoints: { public: join(web, "css/public.css"), staff: join(web, "css/staff.css"),
        "public-page": join(web, "ts/public.ts"), "talk-page": join(web, "ts/talk_page.ts"), app: join(web, "ts/app.ts") },
    outdir: out,
    bundle: true,
    minify: true,
    target: ["es2020", "chrome105", "firefox110", "safari16"],
    legalComments: "none",
    alias: { "samband-themes": join(out, "work/themes.css") },
    external: ["/web/*"],
    logLevel: "warning",
});

for (const name of ["public.css", "staff.css"]) versionFonts(join(out, name));

/// The server keeps `/web/x?v=HASH` for ever if the hash is right: the same one as src/http/etag.cpp reckons.
function versionFonts(path) {
    const css = readFileSync(path, "utf8").replace(/\/web\/([\w-]+\.woff2)/g, (address, name) =>
        `${address}?v=${versionOf(join(out, name))}`);
    writeFileSync(path, css);
}

function versionOf(path) {
    const python = "import base64,hashlib,sys; print(base64.urlsafe_b64encode(hashlib.blake2b(open(sys.argv[1],'rb').read()"
        + "+b'\\0',digest_size=16).digest()).decode()[:16])";
    return execFileSync("python3", ["-c", python, path], { encoding: "utf8" }).trim();
}
