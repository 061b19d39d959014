import { Controller } from "@hotwired/stimulus"
import * as Turbo from "@hotwired/turbo"
import { readAgain } from "tenon/lib/reading"

const GATHERING = 150
const JUST_NOW = 1500
const FIRST_WAIT = 1000
const LONGEST_WAIT = 15000

// Keeps a page up to date while others work: listens to what changes, and has Turbo bring the page
// up to date in place. What is typed, focused and scrolled stays (lib/morphing.js).
//   <div data-controller="live" data-live-url-value="/o/acme/changes?project=WEB"
//        data-live-reader-value="user id" data-live-task-value="WEB-1">
//     <p data-live-target="lost" hidden>No connection</p>
// With a task, only what concerns it brings the page up to date. After a lost connection it goes on
// from the last event it has seen. A page that nobody looks at listens to nothing, for a browser
// has few connections to spare; it catches up when somebody looks.
export default class extends Controller {
  static targets = ["lost"]
  static values = { url: String, reader: String, task: String }

  connect() {
    this.wait = FIRST_WAIT
    this.sending = 0
    document.addEventListener("turbo:render", this.#rendered)
    document.addEventListener("turbo:submit-start", this.#sends)
    document.addEventListener("turbo:submit-end", this.#sent)
    document.addEventListener("visibilitychange", this.#seen)
    addEventListener("online", this.#now)
    this.#listen()
  }

  disconnect() {
    document.removeEventListener("turbo:render", this.#rendered)
    document.removeEventListener("turbo:submit-start", this.#sends)
    document.removeEventListener("turbo:submit-end", this.#sent)
    document.removeEventListener("visibilitychange", this.#seen)
    removeEventListener("online", this.#now)
    clearTimeout(this.again)
    clearTimeout(this.gathering)
    this.source?.close()
  }

  #listen = () => {
    clearTimeout(this.again)
    this.source?.close()
    if (document.hidden) {
      return
    }
    const url = new URL(this.urlValue, location.href)
    this.last && url.searchParams.set("after", this.last)
    this.source = new EventSource(url)
    this.source.addEventListener("ready", this.#ready)
    this.source.addEventListener("change", this.#changed)
    this.source.addEventListener("missed", this.#missed)
    this.source.addEventListener("error", this.#broken)
  }

  #ready = ({ lastEventId }) => {
    this.last = lastEventId
    this.wait = FIRST_WAIT
    this.#tellLost(false)
  }

  #changed = ({ lastEventId, data }) => {
    this.last = lastEventId
    const { changes, more } = JSON.parse(data)
    if (more || changes.some((change) => this.#concerns(change))) {
      this.#refreshSoon()
    }
  }

  #missed = ({ lastEventId }) => {
    this.last = lastEventId
    this.#refreshSoon()
  }

  // Streams end every minute by themselves; only what can't be opened again is lost.
  #broken = () => {
    const ended = this.wait === FIRST_WAIT
    this.source.close()
    this.#tellLost(!ended)
    this.again = setTimeout(this.#listen, ended ? 0 : this.wait)
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT)
  }

  #now = () => {
    this.wait = FIRST_WAIT
    this.#listen()
  }

  #seen = () => this.#now()

  #rendered = () => {
    this.renderedAt = Date.now()
  }

  #concerns({ task, by }) {
    const ownJustNow = by === this.readerValue && Date.now() - (this.renderedAt ?? 0) < JUST_NOW
    return !ownJustNow && (!this.taskValue || task === this.taskValue)
  }

  #refreshSoon() {
    clearTimeout(this.gathering)
    this.gathering = setTimeout(this.#refresh, GATHERING)
  }

  // Turbo does one thing at a time: a refresh would break off what is being sent.
  #refresh = () => {
    if (this.sending > 0) {
      this.#refreshSoon()
      return
    }
    // A task that is open over a view is read again by itself.
    const frame = this.element.closest("turbo-frame[src]")
    if (frame) {
      readAgain(frame)
    } else {
      Turbo.session.refresh(document.baseURI)
    }
  }

  #sends = () => {
    this.sending++
  }

  #sent = () => {
    this.sending = Math.max(0, this.sending - 1)
  }

  #tellLost(lost) {
    for (const notice of this.lostTargets) {
      notice.hidden = !lost
    }
  }
}
