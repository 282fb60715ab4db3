import type { BrowserContext, Page, Request } from "@playwright/test";

/// What a page does that nobody asked it to: code of a stranger's that runs, and calls to places that are not ours.
/// It watches a whole context: every page, frame and window of it.
export class Detector {
    readonly ran: string[] = [];
    readonly fetched: string[] = [];
    readonly left: string[] = []; ///< windows that opened, frames and pages that went elsewhere
    readonly strange: string[] = []; ///< what should not stand in the document

    private constructor(private readonly own: string) {}

    static async watching(context: BrowserContext, own: string): Promise<Detector> {
        const detector = new Detector(own);
        await context.exposeBinding("__ran", ({ frame }, what: string) => void detector.ran.push(`${what} at ${frame.url()}`));
        await context.addInitScript(traps);
        context.on("request", (request) => detector.look(request));
        context.on("page", (page) => void page.opener().then((opener) => opener && detector.left.push(`a window from ${opener.url()}`)));
        context.on("dialog", (dialog) => {
            detector.ran.push(`dialog ${dialog.message()}`);
            void dialog.dismiss();
        });
        context.on("weberror", (error) => void detector.ran.push(`threw ${error.error().message} at ${error.page()?.url()}`));
        context.on("console", (message) => {
            if (/refused to|violates|content security policy/i.test(message.text())) detector.ran.push(`stopped by the policy alone: ${message.text()}`);
        });
        return detector;
    }

    private look(request: Request): void {
        const url = request.url();
        if (!url.startsWith(`${this.own}/`)) this.fetched.push(`${request.resourceType()} ${url}`);
        // Pages are gone to by the test alone, and frames hold a mail as its sender made it, or nothing.
        else if (request.isNavigationRequest() && request.frame().parentFrame() && !/\/samtaler\/[0-9a-f-]{36}\/epost\/[0-9a-f-]{36}$/.test(url))
            this.left.push(`a frame to ${url}`);
        else if (request.resourceType() === "script" && !/\/(assets|web|static)\//.test(new URL(url).pathname)) this.fetched.push(`script ${url}`);
    }

    /// Looks through the page's document as it is after what was given has been parsed; or through `html`, which is shown
    /// where no script may look: parsed by the same parser.
    async search(page: Page, html?: string): Promise<void> {
        for (const frame of page.frames())
            if (frame !== page.mainFrame() && frame.url() && !frame.url().startsWith(this.own)) // without: not gone anywhere yet
                this.left.push(`a frame at ${frame.url()}`);
        const found = await page.evaluate(strangeThings, [this.own, html] as const);
        this.strange.push(...found.map((what) => `${what} at ${page.url()}`));
    }

    get all(): string[] {
        return [...this.ran, ...this.fetched, ...this.left, ...this.strange];
    }
}

/// In every document before anything of it: what payloads call tells on them.
function traps(): void {
    const told = (what: string) => void (window as unknown as { __ran: (what: string) => void }).__ran(what);
    const trap = (name: string) => (...given: unknown[]) => void told(`${name}(${given.map(String).join()})`);
    for (const name of ["alert", "confirm", "prompt", "print", "msgbox", "open"])
        Object.defineProperty(window, name, { value: trap(name), writable: false, configurable: false });
    document.addEventListener("securitypolicyviolation", (event) => told(`the policy stopped ${event.violatedDirective} ${event.blockedURI} ${event.sample}`), true);
}

/// What no page of ours has, and a stranger's text would make if it were read as more than text.
function strangeThings([own, html]: readonly [string, string | undefined]): string[] {
    const found: string[] = [];
    const never = new Set("math marquee blink object embed applet frameset frame portal fencedframe base bgsound keygen isindex plaintext xmp listing noembed font image x x-y custom-element foreignobject animate set annotation-xml mglyph malignmark audio track".split(" "));
    const goesTo = ["href", "src", "action", "formaction", "data", "xlink:href", "poster", "background", "ping", "srcdoc", "manifest", "codebase", "lowsrc", "dynsrc"];
    const magic = /^(on|hx-on|hx-vals|data-hx-|x-|v-|ng-|data-ng-|_$|srcset$|is$)/;
    const walk = (root: ParentNode) => {
        for (const element of root.querySelectorAll("*")) {
            const name = element.localName.toLowerCase();
            if (never.has(name)) found.push(`<${name}>`);
            if (name === "script" && (!element.getAttribute("src")?.startsWith("/") || element.getAttribute("src")?.startsWith("//") || element.textContent))
                found.push(`script ${element.outerHTML.slice(0, 80)}`);
            if (name === "meta" && element.hasAttribute("http-equiv")) found.push(element.outerHTML);
            if ((name === "style" || element.hasAttribute("style")) && html !== undefined) found.push(`style ${element.outerHTML.slice(0, 80)}`);
            for (const { name: attribute, value } of element.attributes) {
                if (magic.test(attribute.toLowerCase()) || (/^hx-(get|post)$/.test(attribute) && /^\/(x|samtaler)$/.test(value))) found.push(`${name}[${attribute}]`);
                const plain = value.replace(/[\0-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g, "").toLowerCase();
                if (!goesTo.includes(attribute.toLowerCase())) continue;
                if (/^(javascript|vbscript|data:text|data:image\/svg|data:application|blob|file|feed|view-source)/.test(plain)) found.push(`${name}[${attribute}=${value.slice(0, 60)}]`);
                const fetches = attribute !== "href" || (name === "link" && !/canonical|alternate/.test(element.getAttribute("rel") ?? "")) || name === "use";
                if (fetches && !new URL(value, location.href).href.startsWith(`${own}/`) && !plain.startsWith("data:image/png")) found.push(`${name}[${attribute}=${value.slice(0, 60)}]`);
            }
            if (element instanceof HTMLTemplateElement) walk(element.content);
            if (element.shadowRoot) walk(element.shadowRoot);
        }
    };
    walk(html === undefined ? document : new DOMParser().parseFromString(html, "text/html"));
    return found;
}
