import { Controller } from "@hotwired/stimulus"
import { announce } from "tenon/lib/announce"
import { leavesThePage } from "tenon/lib/answers"

const SKIPPED = ["password", "file", "hidden", "submit"]

// Keeps what is typed into a form until it was taken: across visits, reloads and refusals, in this
// tab alone. Leaving the site meanwhile is asked about.
//   <form data-controller="draft" data-draft-key-value="task/WEB-1/comment"
//         data-draft-restored-value="Your draft is back.">
// A form shown again because it was refused says data-draft-refused-value="true": it holds what
// was typed already, and all of that is still unsaved.
export default class extends Controller {
  static values = { key: String, restored: String, refused: Boolean }

  connect() {
    this.element.addEventListener("input", this.#keep)
    this.element.addEventListener("turbo:submit-end", this.#ended)
    this.element.addEventListener("draft:discard", this.discard)
    addEventListener("beforeunload", this.#leaving)
    if (this.refusedValue) {
      this.#keep()
    } else {
      this.#restore()
      // Somebody may have begun to type before this was loaded.
      this.#keep()
    }
  }

  refusedValueChanged() {
    this.refusedValue && this.#keep()
  }

  disconnect() {
    this.element.removeEventListener("input", this.#keep)
    this.element.removeEventListener("turbo:submit-end", this.#ended)
    this.element.removeEventListener("draft:discard", this.discard)
    removeEventListener("beforeunload", this.#leaving)
  }

  get #place() {
    return `draft:${this.keyValue}`
  }

  get #fields() {
    return [...this.element.elements].filter(
      (field) => field.name && !SKIPPED.includes(field.type) && typeof field.value === "string",
    )
  }

  #keep = () => {
    const typed = this.#fields.filter((field) => this.refusedValue || isChanged(field)).map((field) => [field.name, field.type, field.value, !!field.checked])
    this.element.toggleAttribute("data-unsaved", typed.length > 0)
    if (typed.length > 0) {
      sessionStorage.setItem(this.#place, JSON.stringify(typed))
    } else {
      sessionStorage.removeItem(this.#place)
    }
  }

  #restore() {
    const kept = JSON.parse(sessionStorage.getItem(this.#place) ?? "[]")
    for (const [name, type, value, checked] of kept) {
      const field = this.#fields.find(
        (one) => one.name === name && one.type === type && (!isTicked(one) || one.value === value),
      )
      if (field && isTicked(field)) {
        field.checked = checked
      } else if (field) {
        field.value = value
      }
    }
    if (kept.length > 0) {
      this.#keep()
      this.dispatch("restored")
      this.restoredValue && announce(this.restoredValue)
    }
  }

  #ended = ({ detail }) => {
    if (detail.success) {
      this.discard()
    } else if (detail.fetchResponse && !leavesThePage(detail.fetchResponse)) {
      // The form comes back with what was typed and what is wrong, in the place of this one.
      this.element.removeAttribute("data-unsaved")
    }
  }

  discard = () => {
    sessionStorage.removeItem(this.#place)
    this.element.removeAttribute("data-unsaved")
  }

  #leaving = (event) => {
    if (this.element.hasAttribute("data-unsaved")) {
      event.preventDefault()
    }
  }
}

function isTicked(field) {
  return field.type === "checkbox" || field.type === "radio"
}

function isChanged(field) {
  if (isTicked(field)) {
    return field.checked !== field.defaultChecked
  }
  if (field instanceof HTMLSelectElement) {
    const first = [...field.options].find((option) => option.defaultSelected) ?? field.options[0]
    return field.value !== first?.value
  }
  return field.value !== field.defaultValue
}
