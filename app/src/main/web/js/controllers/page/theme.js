import { Preference } from "tenon/lib/preference"

// Light, dark, or what the system has.
export default class extends Preference {}
