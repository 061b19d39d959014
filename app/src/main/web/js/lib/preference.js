import { Controller } from "@hotwired/stimulus"

const DAYS = 400

// Something that somebody chooses for this browser: it stands at the root, as data-NAME, and is kept
// in a cookie, so that the next page comes with it at once. A controller of that name says so:
//   <div class="segments" role="group" data-controller="theme">
//     <button type="button" data-theme-target="choice" data-action="theme#choose"
//             data-theme-name-param="dark">Dark</button>
// An empty name is what is usual.
export class Preference extends Controller {
  static targets = ["choice"]

  connect() {
    this.#show()
  }

  choose({ params: { name } }) {
    const { identifier } = this
    if (name) {
      document.documentElement.dataset[identifier] = name
    } else {
      delete document.documentElement.dataset[identifier]
    }
    const age = name ? DAYS * 24 * 60 * 60 : 0
    const secure = location.protocol === "https:" ? "; Secure" : ""
    document.cookie = `tenon_${identifier}=${name}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`
    this.#show()
  }

  #show() {
    const chosen = document.documentElement.dataset[this.identifier] ?? ""
    for (const choice of this.choiceTargets) {
      const name = choice.getAttribute(`data-${this.identifier}-name-param`) ?? ""
      choice.setAttribute("aria-pressed", String(name === chosen))
    }
  }
}
