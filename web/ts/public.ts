// Public pages work without this: it closes the notice, prints, and opens the folded part that an address points into.
import { closeNotices } from "./notice";
import { printAndOpen } from "./print";

closeNotices();
printAndOpen();
