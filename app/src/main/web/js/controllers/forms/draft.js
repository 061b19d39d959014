import { Controller } from "@hotwired/stimulus"
import { forgetDraft, keepDraft, keptDraft } from "tenon/forms/drafts"
import { isChanged, put } from "tenon/forms/fields"
import { NEWER, isNewer, takeSentOff } from "tenon/forms/newer"
import { comesBack, noteAnswer, noteWriting, wasTaken } from "tenon/forms/taken"
import { versionOf, writeVersion } from "tenon/forms/versions"
import { announce } from "tenon/lib/announce"
import { isNowhere } from "tenon/live/attention"

const SKIPPED = ["password", "file", "hidden", "submit"]

// Keeps what is typed into a form until it was taken: across visits, reloads, refusals and sign-ins, in
// this tab alone. Leaving the site meanwhile is asked about. When it is put back, it is shown and said,
// with <template id="restored">; and it goes back to the version that it was typed against, so that
// nobody's work since is overwritten without a word.
//   <form data-controller="draft" data-draft-key-value="task/WEB-1/comment">
// A form shown again because it was refused says data-draft-refused-value="true": it holds what
// was typed already, and all of that is still unsaved. What was typed after that was sent is newer than
// its answer (forms/newer.js): it stays, unsaved, whether the form comes back or was taken.
export default class extends Controller {
  static values = { key: String, refused: Boolean }

  connect() {
    this.element.addEventListener("input", this.#typed)
    this.element.addEventListener("turbo:submit-end", this.#ended)
    this.element.addEventListener("turbo:morph-element", this.#morphed)
    this.element.addEventListener("reset", this.#emptied)
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
    if (this.refusedValue) {
      noteWriting(this.element)
      const newer = this.#putNewer()
      this.#keep()
      this.#takeFocus(newer)
    }
  }

  /** Whether the form was morphed or replaced, what is newer than its answer is in it. */
  #putNewer() {
    const { fields = [], newer = [] } = keptDraft(this.keyValue) ?? {}
    const written = fields.filter(([name]) => newer.includes(name)).map((kept) => put(this.#fields, kept))
    this.#settle()
    return written.find(Boolean)
  }

  /** Nothing in it is newer than what was answered. */
  #settle() {
    this.#fields.forEach((field) => field.removeAttribute(NEWER))
    this.isAnswered = this.taken = null
  }

  /** Where the answer took the focus along with what it replaced, one goes on with what was written. */
  #takeFocus(newer) {
    const field = newer ?? this.#fields.find((one) => one.ariaInvalid === "true") ?? this.#fields[0]
    isNowhere() && field?.focus()
  }

  disconnect() {
    this.element.removeEventListener("input", this.#typed)
    this.element.removeEventListener("turbo:submit-end", this.#ended)
    this.element.removeEventListener("turbo:morph-element", this.#morphed)
    this.element.removeEventListener("reset", this.#emptied)
    this.element.removeEventListener("draft:discard", this.discard)
    removeEventListener("beforeunload", this.#leaving)
  }

  get #fields() {
    return [...this.element.elements].filter(
      (field) => field.name && !SKIPPED.includes(field.type) && typeof field.value === "string",
    )
  }

  #typed = ({ target }) => {
    if (this.isAnswered && !target.hasAttribute(NEWER)) {
      target.toggleAttribute(NEWER, true)
      this.taken && takeSentOff(target, this.taken)
    }
    if (!this.taken) {
      noteWriting(this.element)
    }
    this.#keep()
  }

  #keep() {
    const fields = this.#fields
      .filter((field) => (this.taken ? field.hasAttribute(NEWER) : this.refusedValue || isChanged(field)))
      .map((field) => [field.name, field.type, field.value, !!field.checked])
    this.element.toggleAttribute("data-unsaved", fields.length > 0)
    if (fields.length > 0) {
      const newer = this.#fields.filter((field) => field.hasAttribute(NEWER)).map(({ name }) => name)
      keepDraft(this.keyValue, { version: versionOf(this.element), fields, newer, isTaken: Boolean(this.taken) })
    } else {
      this.discard()
    }
  }

  #restore() {
    const kept = keptDraft(this.keyValue)
    if (!kept) {
      return
    }
    kept.fields.forEach((one) => put(this.#fields, one))
    if (this.#fields.some(isChanged)) {
      // What was typed on behind what was taken is about what that left.
      this.#tell(!kept.isTaken && kept.version !== versionOf(this.element))
      kept.isTaken || writeVersion(this.element, kept.version)
    }
  }

  #tell(isOld) {
    for (let one = this.element.closest("details"); one; one = one.parentElement.closest("details")) {
      one.open = true
    }
    this.dispatch("restored")
    const template = document.getElementById("restored")
    if (template && !this.#notice) {
      const notice = template.content.firstElementChild.cloneNode(true)
      const words = notice.querySelector("[data-words]")
      words.textContent = isOld ? words.dataset.old : words.dataset.same
      this.element.prepend(notice)
      announce(words.textContent)
    }
  }

  get #notice() {
    return this.element.querySelector("[data-restored]")
  }

  #ended = ({ detail }) => {
    const { formSubmission: submission } = detail
    noteAnswer(this.element, detail)
    this.isAnswered = Boolean(detail.fetchResponse)
    this.taken = wasTaken(detail) ? submission : null
    for (const field of this.#fields) {
      const isLater = this.isAnswered && isNewer(field, submission)
      field.toggleAttribute(NEWER, isLater)
      isLater && this.taken && takeSentOff(field, submission)
    }
    this.taken && this.#notice?.remove()
    this.#keep()
    if (comesBack(detail)) {
      // The form comes back with what was typed and what is wrong, in the place of this one.
      // It says by itself that it was refused, the second time too.
      this.element.removeAttribute("data-unsaved")
      this.refusedValue = false
    }
  }

  /** What was sent is on the page now, in the form itself or elsewhere. */
  #morphed = ({ target }) => {
    if (target === this.element && this.taken) {
      this.#goOn()
    }
  }

  // A form is reset once all have heard of it.
  #emptied = () => queueMicrotask(() => this.taken && this.#goOn())

  #goOn() {
    if (this.#putNewer()) {
      noteWriting(this.element)
      this.dispatch("restored")
      this.#keep()
    }
  }

  /** Has the form as it was before anything was typed. */
  letGo() {
    this.element.reset()
    this.discard()
  }

  discard = () => {
    forgetDraft(this.keyValue)
    this.element.removeAttribute("data-unsaved")
    this.#notice?.remove()
  }

  #leaving = (event) => {
    if (this.element.hasAttribute("data-unsaved")) {
      event.preventDefault()
    }
  }
}
