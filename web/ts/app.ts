// Staff pages. Everything works without it; with it, parts of a page change without a new page.
import htmx from "htmx.org";
import { startAnswer } from "./answer";
import { copyTexts } from "./copy";
import { openDialogs } from "./dialog";
import { countCharacters } from "./counter";
import { startCalendar } from "./calendar";
import { startComposer } from "./composer";
import { startDesk } from "./desk";
import { startKeys } from "./keys";
import { startLive } from "./live";
import { closeMenus } from "./menu";
import { closeNotices } from "./notice";
import { printAndOpen } from "./print";
import { startSmsLength } from "./sms_length";
import { startThread } from "./thread";
import { startUrgent } from "./urgent";

htmx.config.selfRequestsOnly = true;
htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.historyCacheSize = 0; // what was on the screen stays out of the browser's storage

closeMenus();
openDialogs();
startCalendar();
startComposer();
copyTexts();
printAndOpen();
startUrgent();
copyTexts();
startThread();
startAnswer();
startKeys();
startLive();
startDesk();
htmx.onLoad((part) => {
    closeNotices(part as Element);
    countCharacters(part as Element);
    startSmsLength(part as Element);
});

document.addEventListener("keydown", (event) => {
    const typing = (event.target as Element).closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || document.body.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey) return;
    const search = document.querySelector<HTMLInputElement>("[data-search]");
    if (search) {
        event.preventDefault();
        search.focus();
    }
});
