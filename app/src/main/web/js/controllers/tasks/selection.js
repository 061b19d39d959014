import { Controller } from "@hotwired/stimulus"
import { wasTaken } from "tenon/forms/taken"
import { isTyping } from "tenon/forms/typing"

const CLOSABLE = "dialog:modal, .menu:popover-open, .panel:not([hidden]), [data-lifted], [data-carrying]"

// Several tasks chosen at once. Their boxes belong to the bar's form (form="bulk"), so that what is
// sent is what is ticked. With Shift, all between the last box and this one go along.
//   targets box, all (the box in a table's head), bar, words (data-one, data-other: "{0} chosen")
export default class extends Controller {
  static targets = ["box", "all", "bar", "words"]

  connect() {
    this.#show()
  }

  boxTargetConnected() {
    this.#showSoon()
  }

  boxTargetDisconnected() {
    this.#showSoon()
  }

  // click->selection#toggled on what holds the boxes
  toggled({ target, shiftKey }) {
    if (!target.matches("[data-selection-target=box]")) {
      return
    }
    const boxes = this.boxTargets
    const [from, to] = [boxes.indexOf(this.last), boxes.indexOf(target)].sort((a, b) => a - b)
    if (shiftKey && from >= 0) {
      boxes.slice(from, to + 1).forEach((box) => (box.checked = target.checked))
    }
    this.last = target
    this.#show()
  }

  everything({ target }) {
    this.#tick(target.checked)
  }

  all() {
    this.#tick(true)
  }

  clear() {
    this.#tick(false)
  }

  // keydown.esc@document->selection#escape, where nothing else is there to be closed
  escape(event) {
    if (!event.defaultPrevented && !isTyping(event.target) && !document.querySelector(CLOSABLE)) {
      this.clear()
    }
  }

  /** Leads to what can be done with the chosen ones. */
  reach() {
    if (this.barTarget.hasAttribute("data-open")) {
      this.barTarget.querySelector("select:not([hidden])").focus()
    }
  }

  /** What was taken is done with; what was refused stays as it is. */
  sent({ detail }) {
    if (wasTaken(detail)) {
      this.barTarget.reset()
      this.#tick(false)
    }
  }

  #tick(ticked) {
    this.boxTargets.forEach((box) => (box.checked = ticked))
    this.#show()
  }

  // Once for all the boxes that come and go together.
  #showSoon() {
    this.soon ??= requestAnimationFrame(() => {
      this.soon = null
      this.#show()
    })
  }

  #show() {
    const boxes = this.boxTargets
    const chosen = boxes.filter((box) => box.checked).length
    this.element.toggleAttribute("data-selecting", chosen > 0)
    if (this.hasBarTarget) {
      this.barTarget.toggleAttribute("data-open", chosen > 0)
    }
    if (this.hasAllTarget) {
      this.allTarget.checked = chosen > 0 && chosen === boxes.length
      this.allTarget.indeterminate = chosen > 0 && chosen < boxes.length
    }
    for (const place of this.wordsTargets) {
      place.textContent = place.dataset[chosen === 1 ? "one" : "other"].replace("{0}", chosen)
    }
  }
}
