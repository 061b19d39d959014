import { Controller } from "@hotwired/stimulus"
import * as Turbo from "@hotwired/turbo"
import { Changes } from "tenon/lib/changes"
import { readAgain } from "tenon/lib/reading"

const JUST_NOW = 1500

// Keeps a page up to date while others work: has Turbo bring it up to date in place when something
// changed. What is typed, focused and scrolled stays (lib/morphing.js).
//   <div data-controller="live" data-live-url-value="/o/acme/changes?project=WEB"
//        data-live-reader-value="user id" data-live-task-value="WEB-1">
//     <p data-live-target="lost" hidden>No connection</p>
// With a task, only what concerns it brings the page up to date.
export default class extends Controller {
  static targets = ["lost"]
  static values = { url: String, reader: String, task: String }

  connect() {
    document.addEventListener("turbo:render", this.#rendered)
    this.changes = new Changes(this.urlValue, this)
  }

  disconnect() {
    document.removeEventListener("turbo:render", this.#rendered)
    this.changes.stop()
  }

  hear(changes, all) {
    const concerning = changes.filter(({ task }) => !this.taskValue || task === this.taskValue)
    if (!all && concerning.length > 0 && concerning.every((change) => this.#isOwnJustNow(change))) {
      return false
    }
    return all || concerning.length > 0 ? this.#refresh() : true
  }

  lost(isLost) {
    for (const notice of this.lostTargets) {
      notice.hidden = !isLost
    }
  }

  #rendered = () => {
    this.renderedAt = Date.now()
  }

  // Most likely shown already; in case it isn't, the page is read again a little later.
  #isOwnJustNow({ by }) {
    return by === this.readerValue && Date.now() - (this.renderedAt ?? 0) < JUST_NOW
  }

  // A task that is open over a view is read again by itself. A page is at once: Turbo's own refresh
  // waits first, and would by then break off what has begun to be sent.
  #refresh() {
    const frame = this.element.closest("turbo-frame[src]")
    if (frame) {
      readAgain(frame)
    } else if (Turbo.navigator.currentVisit) {
      return false
    } else {
      Turbo.visit(document.baseURI, { action: "replace", shouldCacheSnapshot: false })
    }
    return true
  }
}
