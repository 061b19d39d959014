import { Controller } from "@hotwired/stimulus"
import { announce } from "tenon/lib/announce"

// <span data-controller="copy" data-copy-done-value="Copied"> <input readonly data-copy-target="text">
//   <button type="button" data-copy-target="button" data-action="copy#copy">Copy</button>
export default class extends Controller {
  static targets = ["text", "button"]
  static values = { done: String }

  async copy() {
    const text = this.textTarget.value ?? this.textTarget.textContent
    try {
      await navigator.clipboard.writeText(text)
      this.buttonTarget.textContent = this.doneValue
      announce(this.doneValue)
    } catch {
      // Not allowed, or no secure context: chosen, so that the person's own keys copy it.
      this.textTarget.focus()
      this.textTarget.select?.()
    }
  }
}
