import { Controller } from "@hotwired/stimulus"
import { visit } from "@hotwired/turbo"
import { look } from "tenon/moving/sending"

// What changes more than the cards of some tasks: the whole page is read again.
const WHOLE = new Set(["tasks", "task_statuses", "task_status_transitions", "labels", "projects"])
const PAUSE = 100 // milliseconds in which changes gather
const AGAIN = 1000 // milliseconds until a broken stream is opened again

// Follows what happens to the cards of a page, and has those that changed shown as they are now.
// A page that nobody looks at follows nothing, for a browser has few connections to spare; it
// catches up when it is looked at again.
//   data-follow-changes-value  the event stream of their project
//   data-follow-cards-value    the address that shows some of them, by ?tasks=WEB-1,WEB-2
export default class extends Controller {
  static values = { changes: String, cards: String }

  connect() {
    this.keys = new Set()
    document.addEventListener("visibilitychange", this.#turned)
    this.#listen()
  }

  disconnect() {
    document.removeEventListener("visibilitychange", this.#turned)
    this.#stop()
    clearTimeout(this.timer)
  }

  #turned = () => (document.hidden ? this.#stop() : this.#listen())

  #listen() {
    this.#stop()
    const stream = new URL(this.changesValue, document.baseURI)
    if (this.last) {
      stream.searchParams.set("after", this.last)
    }
    this.source = new EventSource(stream)
    this.source.addEventListener("change", (event) => this.#changed(event))
    this.source.addEventListener("missed", () => this.#readAgain())
    this.source.addEventListener("ready", (event) => this.#ready(event))
    // A browser would open it again by itself, but as from now.
    this.source.addEventListener("error", () => {
      this.#stop()
      this.again = setTimeout(() => this.#listen(), AGAIN)
    })
  }

  #stop() {
    clearTimeout(this.again)
    this.source?.close()
    this.source = null
  }

  #ready({ lastEventId }) {
    this.last = lastEventId
    this.element.toggleAttribute("data-following", true)
  }

  #changed({ data, lastEventId }) {
    this.last = lastEventId
    const { changes, more } = JSON.parse(data)
    if (more || changes.some(({ entity, task }) => !task && WHOLE.has(entity))) {
      this.#readAgain()
      return
    }
    changes.filter(({ task }) => task).forEach(({ task }) => this.keys.add(task))
    this.timer ??= setTimeout(() => this.#look(), PAUSE)
  }

  #look() {
    this.timer = null
    const keys = [...this.keys]
    this.keys.clear()
    if (keys.length > 0) {
      look(this.cardsValue, keys)
    }
  }

  /** In place, unless somebody carries or types something just now: then a little later. */
  #readAgain() {
    clearTimeout(this.timer)
    if (document.querySelector("[data-carrying], [data-lifted], dialog[open], details.add[open]")) {
      this.timer = setTimeout(() => this.#readAgain(), AGAIN)
    } else {
      visit(location.href, { action: "replace" })
    }
  }
}
