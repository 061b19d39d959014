import { isAnswered } from "tenon/forms/taken"
import { isTyping } from "tenon/forms/typing"

// Where somebody is on the page, by its focus, and whether they stay there: all that bring something
// new to the page, or lead to another part of it, ask here.

/** Whether they are nowhere, for what they were at went away or is hidden, as in a dialog just closed. */
export function isNowhere() {
  const at = document.activeElement
  return at === null || at === document.body || !at.checkVisibility()
}

/** Whether they are at a part of the page, or at something in it. */
export function isAt(part) {
  return part.contains(document.activeElement)
}

/** Whether they write in a field of a part of the page: its words stay, and so do they. */
export function isWritingIn(part) {
  const field = document.activeElement
  return isAt(part) && isTyping(field) && !(field.form && isAnswered(field.form))
}
