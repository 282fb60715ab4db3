/// data-counter="ID" on a field shows "12/200" in the element ID: user-perceived characters, as the server counts them.
export function countCharacters(root: ParentNode): void {
    for (const field of root.querySelectorAll<HTMLTextAreaElement>("[data-counter]")) {
        const shown = document.getElementById(field.dataset.counter ?? "");
        const most = Number(field.dataset.most);
        if (!shown) continue;
        const show = () => {
            const count = graphemes(field.value);
            shown.textContent = `${count}/${most}`;
            shown.toggleAttribute("data-level", count > most);
            if (count > most) shown.setAttribute("data-level", "stop");
        };
        field.addEventListener("input", show);
        show();
    }
}

function graphemes(text: string): number {
    return [...new Intl.Segmenter("nb", { granularity: "grapheme" }).segment(text)].length;
}
