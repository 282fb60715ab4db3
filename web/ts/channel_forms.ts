/// The channels' own texts in the composer: a channel that is ticked gets its part, and what nobody wrote follows the post.
export function mergeChannelForms(form: HTMLFormElement, fresh: Document): void {
    const shown = form.querySelector<HTMLElement>("[data-channel-forms]");
    const came = fresh.querySelector<HTMLElement>("[data-channel-forms]");
    if (!shown || !came) return;
    const parts = [...came.querySelectorAll<HTMLElement>("[data-channel-form]")];
    for (const part of shown.querySelectorAll<HTMLElement>("[data-channel-form]"))
        part.hidden = !parts.some((other) => sameChannel(part, other)); // what is typed there waits for the tick
    let before: HTMLElement | null = null;
    for (const part of parts) {
        const there = [...shown.querySelectorAll<HTMLElement>("[data-channel-form]")].find((other) => sameChannel(part, other));
        if (there) fillDerived(there, part);
        else if (before) before.after(part);
        else shown.prepend(part);
        before = there ?? part;
    }
}

function sameChannel(one: HTMLElement, other: HTMLElement): boolean {
    return one.dataset.channelForm === other.dataset.channelForm;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/// A field that stands as it was filled, or was emptied and left, takes what is derived now.
function fillDerived(there: HTMLElement, fresh: HTMLElement): void {
    for (const field of there.querySelectorAll<Field>("[data-derived]")) {
        const mark = there.querySelector<HTMLInputElement>(`#${field.dataset.derived}`);
        const freshField = fresh.querySelector<Field>(`#${field.id}`);
        const freshMark = fresh.querySelector<HTMLInputElement>(`#${field.dataset.derived}`);
        if (!mark || !freshField || !freshMark?.value) continue;
        const untouched = mark.value !== "" && field.value === field.defaultValue;
        const emptied = field.value.trim() === "" && field !== document.activeElement;
        if (!untouched && !emptied) continue;
        if (field.defaultValue !== freshField.defaultValue) field.defaultValue = freshField.defaultValue;
        if (field.value !== freshField.value) field.value = freshField.value;
        mark.value = freshMark.value;
    }
}
