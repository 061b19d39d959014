// Whether keys pressed in an element write text there.
const PRESSED = ["button", "checkbox", "color", "file", "image", "radio", "range", "reset", "submit"]

export function isTyping(element) {
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable ||
      element.matches("textarea, select") ||
      (element.matches("input") && !PRESSED.includes(element.type)))
  )
}
