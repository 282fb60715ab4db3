type Field = HTMLInputElement | HTMLTextAreaElement;

/// Selects in its field what a finding points at. data-span="LINE:COLUMN-LINE:COLUMN" counts characters from 1.
export function showSpan(link: HTMLAnchorElement): boolean {
    return selectSpan(link.hash, link.dataset.span) !== undefined;
}

/// Puts data-replace in place of what the finding points at, if data-was still stands there; Ctrl+Z takes it back.
export function replaceSpan(button: HTMLButtonElement): void {
    const { for: hash, span, was, replace = "" } = button.dataset;
    const field = selectSpan(hash ?? "", span);
    if (!field || field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) !== was) return;
    // Only this way of putting text in can be undone by the keyboard; browsers without it get the text all the same.
    if (document.execCommand("insertText", false, replace)) return;
    field.setRangeText(replace);
    field.dispatchEvent(new Event("input", { bubbles: true }));
}

function selectSpan(hash: string, span: string | undefined): Field | undefined {
    const field = hash ? document.querySelector<Field>(hash) : null;
    const places = /^(\d+):(\d+)-(\d+):(\d+)$/.exec(span ?? "");
    if (!field || !places) return undefined;
    const [line, column, lastLine, lastColumn] = places.slice(1).map(Number);
    const from = offsetOf(field.value, line, column);
    const to = offsetOf(field.value, lastLine, lastColumn);
    field.focus();
    field.setSelectionRange(from, to);
    if (field instanceof HTMLTextAreaElement) scrollTo(field, from);
    return field;
}

/// Where in JavaScript's own units a line and a column in characters stand.
function offsetOf(text: string, line: number, column: number): number {
    const lines = text.split("\n");
    const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    return before + [...(lines[line - 1] ?? "")].slice(0, column - 1).join("").length;
}

/// The line in the middle of the field, and the field on the screen.
function scrollTo(field: HTMLTextAreaElement, offset: number): void {
    const share = offset / Math.max(field.value.length, 1);
    field.scrollTop = share * field.scrollHeight - field.clientHeight / 2;
    const top = field.getBoundingClientRect().top + window.scrollY + share * Math.min(field.scrollHeight, field.clientHeight);
    window.scrollTo({ top: top - window.innerHeight / 3 });
}
