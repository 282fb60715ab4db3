/// Buttons that write Markdown around what is selected. Without script they are not there, and one types it.
type Mark = (selected: string) => { text: string; from: number; to: number };

const marks: Record<string, Mark> = {
    bold: around("**"),
    italic: around("*"),
    link: (selected) => {
        const words = selected || "lenketekst";
        return { text: `[${words}](https://)`, from: words.length + 3, to: words.length + 11 };
    },
    list: (selected) => everyLine(selected, "- "),
    heading: (selected) => everyLine(selected, "## "),
};

export function toolbar(form: HTMLFormElement): void {
    const bar = form.querySelector<HTMLElement>("[data-toolbar]");
    const field = form.querySelector<HTMLTextAreaElement>("textarea[name=body]");
    if (!bar || !field) return;
    bar.hidden = false;
    bar.addEventListener("click", (event) => {
        const mark = (event.target as Element).closest<HTMLElement>("[data-mark]")?.dataset.mark;
        if (mark) write(field, mark);
    });
    field.addEventListener("keydown", (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
        const mark = { b: "bold", i: "italic", k: "link" }[event.key.toLowerCase()];
        if (!mark) return;
        event.preventDefault();
        write(field, mark);
    });
}

function write(field: HTMLTextAreaElement, mark: string): void {
    const wholeLines = mark === "list" || mark === "heading";
    const begin = wholeLines ? field.value.lastIndexOf("\n", field.selectionStart - 1) + 1 : field.selectionStart;
    const made = marks[mark](field.value.slice(begin, field.selectionEnd));
    field.setRangeText(made.text, begin, field.selectionEnd, "end");
    field.setSelectionRange(begin + made.from, begin + made.to);
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
}

function around(sign: string): Mark {
    return (selected) => ({ text: sign + selected + sign, from: sign.length, to: sign.length + selected.length });
}

/// On at each line, or off where all lines have it.
function everyLine(selected: string, sign: string): { text: string; from: number; to: number } {
    const lines = selected.split("\n");
    const has = lines.every((line) => line.startsWith(sign));
    const text = lines.map((line) => (has ? line.slice(sign.length) : sign + line)).join("\n");
    return { text, from: text.length, to: text.length };
}
