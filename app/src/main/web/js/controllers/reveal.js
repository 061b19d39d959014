import { Controller } from "@hotwired/stimulus"

// Shows a password while its button is pressed in, and hides it before it is sent.
export default class extends Controller {
  static targets = ["field", "button"]

  toggle() {
    this.#show(this.fieldTarget.type === "password")
    this.fieldTarget.focus()
  }

  hide() {
    this.#show(false)
  }

  #show(shown) {
    this.fieldTarget.type = shown ? "text" : "password"
    this.buttonTarget.setAttribute("aria-pressed", String(shown))
  }
}
