import { isTyping } from "tenon/lib/typing"

const REFUSED = "[data-draft-refused-value=true]"

// When a page is brought up to date in place, leaves alone what somebody is in the middle of: a
// field with the focus, a form that holds something unsaved, a dialog or menu that is open. A form
// that comes back refused is no news from elsewhere, but the answer to what was typed: it is shown.
export function keepWhatIsTyped() {
  document.addEventListener("turbo:before-morph-element", (event) => {
    if (isInUse(event.target) && !isRefusal(event.detail.newElement)) {
      event.preventDefault()
    }
  })
}

function isRefusal(element) {
  return element?.closest?.(REFUSED) || element?.querySelector?.(`:scope:is(dialog) ${REFUSED}`)
}

function isInUse(element) {
  return (
    (element === document.activeElement && isTyping(element)) ||
    element.matches("[data-unsaved], [data-editing], dialog[open], :popover-open, [data-dragged]")
  )
}
