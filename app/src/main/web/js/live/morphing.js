import { NEWER } from "tenon/forms/newer"
import { isAnswered } from "tenon/forms/taken"
import { isWritingIn } from "tenon/live/attention"
import { isUnasked } from "tenon/live/reading"

// What stays as it is when a page, or a frame of it, is brought up to date in place: all rules of it.

// A form that comes back refused is no news from elsewhere, but the answer to what was typed.
const REFUSED = "[data-draft-refused-value=true]"

// Elements that somebody is in the middle of, and those that scripts alone keep; the last is the form
// that Turbo makes of a link which asks for a stream, until it is answered.
const IN_USE =
  "[data-unsaved], [data-differs], [data-editing], [data-open], dialog[open], :popover-open, [data-dragged], [data-controller~=connection], form[hidden][data-turbo=true]"

// A dialog that was gone on with while what stood in it was sent: it is brought up to date, and stays open.
const GOES_ON = `dialog[open]:has(form[data-answered] [${NEWER}])`

// What was said to who looks at the page: they may not have read it yet.
const SAID = ".flash, [role=alert]"

// Attributes that scripts alone set, so that the server's page never has them.
const OF_SCRIPTS = new Set([
  "aria-expanded",
  "data-answered",
  "data-carries",
  "data-current",
  "data-following",
  NEWER,
  "data-selecting",
  "inert",
  "style",
  "tabindex",
])

export function keepWhatIsInUse() {
  document.addEventListener("turbo:before-morph-element", (event) => {
    const { newElement } = event.detail
    if (newElement ? staysAsItIs(event.target, newElement) : staysThere(event.target)) {
      event.preventDefault()
    } else if (newElement && isNewer(event.target)) {
      // What it came with is what the answer says, whatever is written in it.
      event.target.defaultValue = newElement.defaultValue
    }
  })
  document.addEventListener("turbo:before-morph-attribute", (event) => {
    const { attributeName, mutationType } = event.detail
    if (keeps(event.target, attributeName, mutationType)) {
      event.preventDefault()
    }
  })
}

function staysAsItIs(element, fresh) {
  return (
    isRelativeTime(element, fresh) ||
    (isInUse(element) && !isRefusal(fresh) && !isAnswered(element) && !element.matches(GOES_ON))
  )
}

function isInUse(element) {
  return isBeingWritten(element) || element.matches(IN_USE)
}

function isBeingWritten(element) {
  return element === document.activeElement && isWritingIn(element)
}

/** News of others take nothing away that was said, until it is answered. */
function staysThere(element) {
  return holdsTyping(element) || (element.matches(SAID) && isUnasked(element))
}

/** What goes away takes along what is in it. */
function holdsTyping(element) {
  return (
    (element.matches(":has([data-unsaved], [data-editing])") && !element.matches("[data-row]")) ||
    isWritingIn(element) ||
    isInUse(element)
  )
}

/** Words such as "5 minutes ago" are the script's. */
function isRelativeTime(element, fresh) {
  return element.matches("time[data-controller~=time]") && element.dateTime === fresh.getAttribute?.("datetime")
}

function isNewer(element) {
  return element.matches(`:is(input, textarea)[${NEWER}]`)
}

function isRefusal(element) {
  return element.closest?.(REFUSED) || element.querySelector?.(`:scope:is(dialog) ${REFUSED}`)
}

function keeps(element, name, change) {
  switch (name) {
    case "hidden":
      // Behind a field that took its place (chooser.js).
      return element.matches("select[data-controller~=chooser]")
    case "value":
      // Written since its form was sent (draft.js).
      return isNewer(element)
    case "checked":
      return element.matches("[data-selection-target]")
    case "open":
      // Opened by somebody; an answer to what they did may close it, news of others may not.
      return element.matches(GOES_ON) || (element.matches("details") && (isUnasked(element) || holdsTyping(element)))
    default:
      return change === "remove" && OF_SCRIPTS.has(name)
  }
}
