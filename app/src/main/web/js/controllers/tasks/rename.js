import { Controller } from "@hotwired/stimulus"
import { isNewer } from "tenon/forms/newer"
import { wasTaken } from "tenon/forms/taken"
import { currentRow, placeOf } from "tenon/lib/current"
import { isAt, isNowhere } from "tenon/live/attention"

// Changes a task's title where it stands: its one form takes the place of the title, for the task
// whose button (class renames) was pressed, or by a key for the current one. Enter sends it, Escape
// gives up. While it is open, its task's element has data-editing, and news of it wait; the event
// rename:ended says when it is closed.
//   target form, which has the fields version and title, and an element of class error
export default class extends Controller {
  static targets = ["form"]

  connect() {
    this.formTarget.addEventListener("turn", this.#turn)
  }

  disconnect() {
    this.formTarget.removeEventListener("turn", this.#turn)
  }

  // While the form stands in its task's element, news of that wait: what its version is by now the form
  // itself was told, and the element doesn't say.
  #turn = (event) => this.row && event.stopPropagation()

  pressed({ target }) {
    const button = target.closest("[data-row] .renames")
    if (button) {
      this.#begin(button.closest("[data-row]"))
    }
  }

  begin() {
    const row = currentRow(this.element)
    if (row) {
      this.#begin(row)
    }
  }

  #begin(row) {
    if (this.#holdsWords) {
      this.formTarget.elements.title.focus()
      return
    }
    if (this.row) {
      this.#end()
    }
    const form = this.formTarget
    const name = row.querySelector(".name")
    this.row = row
    this.outdated = this.refused = false
    this.name = name
    form.action = placeOf(row, this.element.dataset.editsPlaceValue)
    form.elements.version.value = row.dataset.version
    form.elements.title.value = name.textContent
    this.#say("")
    row.toggleAttribute("data-editing", true)
    name.hidden = true
    name.after(form)
    form.hidden = false
    form.elements.title.focus()
    form.elements.title.select()
  }

  typed(event) {
    if (event.key === "Escape") {
      event.preventDefault()
      event.stopPropagation()
      this.#end(true)
    }
  }

  /** Nothing that was typed is lost by looking elsewhere, nor by beginning with another title. */
  left() {
    if (this.row && !this.#holdsWords) {
      this.#end()
    }
  }

  get #holdsWords() {
    return Boolean(this.row) && this.formTarget.elements.title.value !== this.name.textContent
  }

  /** What was refused stays, and what was typed since it was sent, for the version that is there now. */
  ended({ detail }) {
    if (!this.row || detail.formSubmission.location.href !== this.formTarget.action) {
      return // Given up while it was being sent, perhaps for another.
    }
    const { title } = this.formTarget.elements
    const isHere = isAt(this.formTarget) || isNowhere()
    if (wasTaken(detail)) {
      // Until its news come, which may be a moment later.
      this.name.textContent = detail.formSubmission.body.get(title.name)
      this.refused = false
      this.outdated = isNewer(title, detail.formSubmission)
      this.#say("")
      this.outdated || this.#end(isHere)
    } else if (!detail.success && detail.fetchResponse) {
      this.refused = this.outdated = true
      isHere && title.focus()
    }
  }

  /**
   * What the task is now, which comes along with the answer. What was refused goes over it when it is
   * sent once more, and over what comes later too, as it says.
   */
  hear({ detail: fresh }) {
    if (this.outdated && fresh.id === this.row?.id) {
      this.formTarget.elements.version.value = fresh.dataset.version
      this.outdated = this.refused
    }
  }

  #end(focuses) {
    const { row, name, formTarget: form } = this
    this.row = null
    row.removeAttribute("data-editing")
    form.hidden = true
    this.element.append(form)
    name.hidden = false
    if (focuses) {
      row.tabIndex = -1
      row.focus({ preventScroll: true })
    }
    document.dispatchEvent(new CustomEvent("rename:ended"))
  }

  #say(words) {
    this.formTarget.querySelector(".error").textContent = words
  }
}
