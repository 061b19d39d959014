import { Controller } from "@hotwired/stimulus"
import { Changes } from "tenon/live/changes"
import { readFrameAgain, readPageAgain } from "tenon/live/reading"

// Keeps a page up to date while others work: reads it again in place when something changed. What is
// typed, focused, opened and scrolled stays (live/morphing.js).
//   <div data-controller="live" data-live-url-value="/o/acme/changes?project=WEB"
//        data-live-task-value="WEB-1" data-seen="1795800000000000" data-told="ID ID">
// With a task, only what concerns it brings the page up to date. A task that is open over a view is
// read again by itself.
export default class extends Controller {
  static values = { url: String, task: String }

  connect() {
    this.changes = new Changes(this.element, this.urlValue, this)
  }

  disconnect() {
    this.changes.stop()
  }

  hear(changes, all) {
    if (!all && this.taskValue && changes.every(({ task }) => task !== this.taskValue)) {
      return true
    }
    const frame = this.element.closest("turbo-frame[src]")
    return frame ? readFrameAgain(frame) : readPageAgain()
  }
}
