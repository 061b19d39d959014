import { Controller } from "@hotwired/stimulus"

const PAUSE = 300

// Sends a form by itself: at once by autosubmit#now, after a pause in the typing by
// autosubmit#soon. A button for those without scripts stands in <noscript>.
export default class extends Controller {
  disconnect() {
    clearTimeout(this.waiting)
  }

  now() {
    clearTimeout(this.waiting)
    this.element.requestSubmit()
  }

  soon() {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => this.element.requestSubmit(), PAUSE)
  }
}
