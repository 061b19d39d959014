import { Controller } from "@hotwired/stimulus"
import { readPageAgain } from "tenon/live/reading"

// Brings the page up to date in place, again and again while it holds this element: something is
// under way on the server.
//   <div data-controller="refresh" data-refresh-every-value="2000">
export default class extends Controller {
  static values = { every: { type: Number, default: 2000 } }

  connect() {
    this.ticking = setInterval(() => readPageAgain(), this.everyValue)
  }

  disconnect() {
    clearInterval(this.ticking)
  }
}
