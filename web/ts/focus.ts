/// The point that matters in a picture: pressed on it, moved with the arrow keys, or written as two numbers. The numbers
/// are the form's; what is pressed is put there.
export function startFocus(field: HTMLElement): void {
    field.addEventListener("click", (event) => {
        const press = pressOf(event.target);
        if (!press || event.detail === 0) return; // by Enter or space: the point stands where it is
        const box = press.getBoundingClientRect();
        move(press, ((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
    });
    field.addEventListener("keydown", (event) => {
        const press = pressOf(event.target);
        const step = steps[event.key];
        if (!press || !step) return;
        event.preventDefault();
        const [x, y] = numbersOf(press);
        const by = event.shiftKey ? 10 : 2;
        move(press, valueOf(x) + step[0] * by, valueOf(y) + step[1] * by);
    });
    field.addEventListener("input", (event) => {
        const part = (event.target as Element).closest<HTMLElement>("[data-focus]");
        if (part) show(part);
    });
}

const steps: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function pressOf(target: EventTarget | null): HTMLElement | null {
    return (target as Element).closest<HTMLElement>(".focus-press");
}

function numbersOf(within: Element): HTMLInputElement[] {
    return [...(within.closest("[data-focus]")?.querySelectorAll<HTMLInputElement>("input[type=number]") ?? [])];
}

function valueOf(input: HTMLInputElement): number {
    return input.value === "" ? 50 : Number(input.value);
}

function percent(value: number): number {
    return Math.max(0, Math.min(100, Math.round(value)));
}

function move(press: HTMLElement, across: number, down: number): void {
    const [x, y] = numbersOf(press);
    x.value = String(percent(across));
    y.value = String(percent(down));
    x.dispatchEvent(new Event("input", { bubbles: true }));
}

/// The mark follows, and whoever does not see it is told.
function show(part: HTMLElement): void {
    const [x, y] = numbersOf(part).map((input) => String(percent(valueOf(input))));
    for (const circle of part.querySelectorAll("circle")) {
        circle.setAttribute("cx", `${x}%`);
        circle.setAttribute("cy", `${y}%`);
    }
    const said = part.querySelector<HTMLElement>("[data-focus-said]");
    if (said) said.textContent = (part.dataset.says ?? "").replace("{x}", x).replace("{y}", y);
}
