// Serves build/samples (written by the test Samples.AreShownWhole) and build/web under the program's own policy,
// so that the look can be judged without a database.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; manifest-src 'self'";
const types = { css: "text/css", js: "text/javascript", svg: "image/svg+xml", woff2: "font/woff2", html: "text/html; charset=utf-8" };

export function startSamples(build) {
    const server = createServer((request, response) => {
        const path = normalize(new URL(request.url, "http://a").pathname);
        const file = path.startsWith("/web/") ? join(build, path) : join(build, "samples", `${path.slice(1)}.html`);
        let body;
        try {
            body = readFileSync(file);
        } catch {
            response.writeHead(404).end();
            return;
        }
        const type = types[file.split(".").pop()];
        const headers = { "Content-Type": type, "Content-Security-Policy": policy };
        if (!file.endsWith(".woff2")) {
            body = gzipSync(body, { level: 9 });
            headers["Content-Encoding"] = "gzip";
        }
        response.writeHead(200, { ...headers, "Content-Length": body.length }).end(body);
    });
    return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
