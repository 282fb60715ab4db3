/// The kind of post: its fields come when it is chosen. Those of other kinds are not sent.
export function startKinds(form: HTMLFormElement): void {
    const part = form.querySelector<HTMLElement>("[data-kinds]");
    const choice = part?.querySelector<HTMLSelectElement>("select[name=kind]");
    if (!part || !choice) return;
    for (const plain of part.querySelectorAll<HTMLElement>("[data-without-script]")) plain.hidden = true;
    choice.addEventListener("change", () => {
        for (const fields of part.querySelectorAll<HTMLFieldSetElement>("fieldset[data-kind]")) {
            fields.hidden = fields.dataset.kind !== choice.value;
            fields.disabled = fields.hidden;
        }
    });
}
