import { Controller } from "@hotwired/stimulus"
import { Changes } from "tenon/live/changes"
import { readPageAgain } from "tenon/live/reading"
import { look } from "tenon/moving/sending"

// What changes more than the cards of some tasks: the whole page is read again.
const WHOLE = new Set(["task_statuses", "task_status_transitions", "labels", "projects"])

// More tasks than these at once, too.
const MOST = 200

// Follows what happens to the cards of a page, and has those that changed shown as they are now.
//   data-follow-changes-value  the event stream of their project
//   data-follow-cards-value    the address that shows some of them, by ?tasks=WEB-1,WEB-2
//   data-seen, data-told       until when the page tells everything, and what of the seconds before
export default class extends Controller {
  static values = { changes: String, cards: String }

  connect() {
    this.changes = new Changes(this.element, this.changesValue, this)
  }

  disconnect() {
    this.changes.stop()
  }

  ready() {
    this.element.toggleAttribute("data-following", true)
  }

  hear(changes, all) {
    const keys = new Set(changes.map(({ task }) => task).filter(Boolean))
    const whole = all || keys.size > MOST || changes.some(({ entity, task }) => !task && WHOLE.has(entity))
    return whole ? readPageAgain() : look(this.cardsValue, [...keys])
  }
}
