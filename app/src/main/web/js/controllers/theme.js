import { Controller } from "@hotwired/stimulus"

// Chooses light, dark, or what the system has. The choice is kept in a cookie, so that the next
// page comes in the right colours at once.
//   <div class="segments" role="group" data-controller="theme">
//     <button type="button" data-theme-target="choice" data-action="theme#choose"
//             data-theme-name-param="dark">Dark</button>
// An empty name is the system's. A change is told by the event theme:changed.
export default class extends Controller {
  static targets = ["choice"]

  connect() {
    this.#show()
  }

  choose({ params: { name } }) {
    if (name) {
      document.documentElement.dataset.theme = name
    } else {
      delete document.documentElement.dataset.theme
    }
    const age = name ? 400 * 24 * 60 * 60 : 0
    document.cookie = `tenon_theme=${name}; Path=/; Max-Age=${age}; SameSite=Lax`
    this.#show()
    this.dispatch("changed", { target: document, detail: { name } })
  }

  #show() {
    const chosen = document.documentElement.dataset.theme ?? ""
    for (const choice of this.choiceTargets) {
      choice.setAttribute("aria-pressed", String((choice.dataset.themeNameParam ?? "") === chosen))
    }
  }
}
