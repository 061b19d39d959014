import { Controller } from "@hotwired/stimulus"

// Several records chosen at once. The boxes belong to the bar's form (form="bulk"), so that what
// is sent is what is ticked. With Shift, all between the last box and this one go along.
//   targets box, all (the box in a table's head), bar, words (data-one, data-other: "{0} chosen")
export default class extends Controller {
  static targets = ["box", "all", "bar", "words"]

  connect() {
    this.#show()
  }

  boxTargetConnected() {
    this.#show()
  }

  boxTargetDisconnected() {
    this.#show()
  }

  // click->selection#toggled on each box
  toggled({ target, shiftKey }) {
    const boxes = this.boxTargets
    const [from, to] = [boxes.indexOf(this.last), boxes.indexOf(target)].sort((a, b) => a - b)
    if (shiftKey && from >= 0) {
      boxes.slice(from, to + 1).forEach((box) => (box.checked = target.checked))
    }
    this.last = target
    this.#show()
  }

  everything({ target }) {
    this.boxTargets.forEach((box) => (box.checked = target.checked))
    this.#show()
  }

  clear() {
    this.boxTargets.forEach((box) => (box.checked = false))
    this.#show()
  }

  #show() {
    const chosen = this.boxTargets.filter((box) => box.checked).length
    this.element.toggleAttribute("data-selecting", chosen > 0)
    if (this.hasBarTarget) {
      this.barTarget.hidden = chosen === 0
    }
    if (this.hasAllTarget) {
      this.allTarget.checked = chosen > 0 && chosen === this.boxTargets.length
      this.allTarget.indeterminate = chosen > 0 && chosen < this.boxTargets.length
    }
    for (const place of this.wordsTargets) {
      place.textContent = place.dataset[chosen === 1 ? "one" : "other"].replace("{0}", chosen)
    }
  }
}
