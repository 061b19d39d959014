import { isTicked } from "tenon/forms/fields"
import { versionOf } from "tenon/forms/versions"

// What is written into a form while that is on its way is newer than its answer. It stays in its field,
// which says so by data-newer until the answer is shown.
export const NEWER = "data-newer"

export function holdsNewer(form) {
  return form.querySelector(`[${NEWER}]`) !== null
}

/** Whether something else stands in a field than was sent from it. */
export function isNewer(field, { body }) {
  const stands = !isTicked(field) || field.checked
  return body.getAll(field.name).includes(field.value) !== stands
}

/**
 * What stands in a field but for what was sent from it: a form about no record makes one of each that it
 * sends, so what was written behind the first is another's.
 */
export function behindSent(field, { body }) {
  const [sent] = body.getAll(field.name)
  const isFirst = sent !== undefined && isWritten(field) && versionOf(field.form) === null
  return isFirst && field.value.startsWith(sent) ? field.value.slice(sent.length) : field.value
}

/** Leaves that alone in it, and the cursor where it is. */
export function takeSentOff(field, submission) {
  const sent = field.value.length - behindSent(field, submission).length
  if (sent > 0) {
    field.setRangeText("", 0, sent, "preserve")
  }
}

/** A text or a title, but not such as a key or a name, which is written as a whole. */
function isWritten(field) {
  return field.matches("textarea, input[name=title]")
}
