// Public pages work without this: it only closes the notice.
import { closeNotices } from "./notice";

closeNotices();
