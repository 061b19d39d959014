import { Controller } from "@hotwired/stimulus"

// Writes the ticked boxes' values into one field, with commas between them, and sends its form.
export default class extends Controller {
  static targets = ["box", "value"]

  changed() {
    const ticked = this.boxTargets.filter((box) => box.checked).map((box) => box.value)
    this.valueTarget.value = ticked.join(",")
    this.valueTarget.form.requestSubmit()
  }
}
