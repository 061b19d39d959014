import { isTyping } from "tenon/lib/typing"

// When a page is brought up to date in place, leaves alone what somebody is in the middle of: a
// field with the focus, a form that holds something unsaved, a dialog or menu that is open.
export function keepWhatIsTyped() {
  document.addEventListener("turbo:before-morph-element", (event) => {
    if (isInUse(event.target)) {
      event.preventDefault()
    }
  })
}

function isInUse(element) {
  return (
    (element === document.activeElement && isTyping(element)) ||
    element.matches("[data-unsaved], [data-editing], dialog[open], :popover-open, [data-dragged]")
  )
}
