import { Controller } from "@hotwired/stimulus"

const AHEAD = "600px"

// A link to more of a list, at its end: followed by itself as soon as it comes near to sight. The
// answer, a Turbo Stream, takes its place.
//   <li data-controller="more"><a data-more-target="link" data-turbo-stream href="…">Show more</a>
export default class extends Controller {
  static targets = ["link"]

  connect() {
    // A column scrolls by itself; a list or a table goes along with its page.
    const options = { root: this.element.closest(".cards"), rootMargin: AHEAD }
    this.watch = new IntersectionObserver(([entry]) => entry.isIntersecting && this.follow(), options)
    this.watch.observe(this.element)
  }

  disconnect() {
    this.watch.disconnect()
  }

  follow() {
    this.watch.disconnect()
    this.linkTarget.click()
  }
}
