// Public pages work without this: it closes the notice, prints, copies a text, and opens the folded part that an address
// points into.
import { copyTexts } from "./copy";
import { closeNotices } from "./notice";
import { printAndOpen } from "./print";

closeNotices();
printAndOpen();
copyTexts();
