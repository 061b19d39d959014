import { Controller } from "@hotwired/stimulus"

// Writes the ticked boxes' values into one field, with commas between them, and sends its form once
// the menu that holds them closes.
export default class extends Controller {
  static targets = ["box", "value"]

  connect() {
    this.element.addEventListener("toggle", this.#toggled)
  }

  disconnect() {
    this.element.removeEventListener("toggle", this.#toggled)
  }

  ticked() {
    const ticked = this.boxTargets.filter((box) => box.checked).map((box) => box.value)
    this.valueTarget.value = ticked.join(",")
    this.isChanged = true
  }

  #toggled = ({ newState }) => {
    if (newState === "closed" && this.isChanged) {
      this.isChanged = false
      this.valueTarget.form.requestSubmit()
    }
  }
}
