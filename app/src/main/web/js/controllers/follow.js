import { Controller } from "@hotwired/stimulus"
import { visit } from "@hotwired/turbo"
import { Changes } from "tenon/lib/changes"
import { look } from "tenon/moving/sending"

// What changes more than the cards of some tasks: the whole page is read again.
const WHOLE = new Set(["tasks", "task_statuses", "task_status_transitions", "labels", "projects"])

// Somebody carries or types something just now.
const IN_HAND = "[data-carrying], [data-lifted], dialog[open], details.add[open]"

// Follows what happens to the cards of a page, and has those that changed shown as they are now.
//   data-follow-changes-value  the event stream of their project
//   data-follow-cards-value    the address that shows some of them, by ?tasks=WEB-1,WEB-2
export default class extends Controller {
  static values = { changes: String, cards: String }

  connect() {
    this.changes = new Changes(this.changesValue, this)
  }

  disconnect() {
    this.changes.stop()
  }

  ready() {
    this.element.toggleAttribute("data-following", true)
  }

  hear(changes, all) {
    if (all || changes.some(({ entity, task }) => !task && WHOLE.has(entity))) {
      return this.#readAgain()
    }
    const keys = new Set(changes.filter(({ task }) => task).map(({ task }) => task))
    keys.size > 0 && look(this.cardsValue, [...keys])
    return true
  }

  #readAgain() {
    if (document.querySelector(IN_HAND)) {
      return false
    }
    visit(location.href, { action: "replace" })
    return true
  }
}
