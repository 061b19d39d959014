import { Controller } from "@hotwired/stimulus"

const UNITS = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
]

// <time datetime="2026-11-27T10:00:00Z" data-controller="time">Nov 27, 2026, 10:00</time>
// Shows how long ago it was, in the page's language, and keeps the whole moment as a title.
export default class extends Controller {
  connect() {
    this.element.addEventListener("turbo:morph-element", this.#renewed)
    this.element.title ||= this.element.textContent.trim()
    this.#show()
    this.ticking = setInterval(() => this.#show(), 60_000)
  }

  disconnect() {
    this.element.removeEventListener("turbo:morph-element", this.#renewed)
    clearInterval(this.ticking)
  }

  // Another moment came in its place, with the page's own words.
  #renewed = () => {
    this.element.title = this.element.textContent.trim()
    this.#show()
  }

  #show() {
    const seconds = (Date.parse(this.element.dateTime) - Date.now()) / 1000
    const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" })
    const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1]
    this.element.textContent =
      unit === "second" ? words.format(0, "second") : words.format(Math.trunc(seconds / size), unit)
  }
}
