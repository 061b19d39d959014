import { Preference } from "tenon/lib/preference"

// Whether single keys do something (shortcuts.js), or "off": whoever speaks to their machine would
// press them without meaning to.
export default class extends Preference {}
