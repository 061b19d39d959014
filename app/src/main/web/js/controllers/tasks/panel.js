import { Controller } from "@hotwired/stimulus"
import { StreamActions } from "@hotwired/turbo"
import { isTyping } from "tenon/forms/typing"
import { pushEntry, replaceEntry } from "tenon/lib/turbo"
import { isAt } from "tenon/live/attention"
import { read, readAgain, staysThough } from "tenon/live/reading"

const TASK = "task"
const NARROW = matchMedia("(width < 60rem)")

// A task over a view: links with data-turbo-frame="panel" open it in the frame. The address says so
// by ?task=WEB-1, so that it outlives a reload, and the browser's own buttons open and close it.
// Escape closes it, and the focus goes back to the task in the view. On a phone it is all there is.
//   targets frame (turbo-frame id="panel"), page (the link to the task's own page)
export default class extends Controller {
  static targets = ["frame", "page"]
  static values = { gone: String, failed: String }

  connect() {
    this.base = without(location.href)
    const frame = this.frameTarget
    frame.addEventListener("turbo:before-fetch-request", this.#asks)
    frame.addEventListener("turbo:frame-load", this.#came)
    frame.addEventListener("turbo:frame-missing", this.#leads)
    document.addEventListener("turbo:before-stream-render", this.#streams)
    document.addEventListener("keydown", this.#pressed)
    document.addEventListener("step", this.#stepped)
    this.#cover()
  }

  disconnect() {
    document.removeEventListener("turbo:before-stream-render", this.#streams)
    document.removeEventListener("keydown", this.#pressed)
    document.removeEventListener("step", this.#stepped)
    document.getElementById("main")?.removeAttribute("inert")
  }

  get #isOpen() {
    return !this.element.hidden
  }

  get #key() {
    const { src } = this.frameTarget
    return src ? new URL(src, document.baseURI).pathname.split("/").pop() : null
  }

  #asks = ({ target }) => {
    if (target === this.frameTarget && this.frameTarget.src) {
      // Turbo forgets it once the answer is there.
      this.place = new URL(this.frameTarget.src, document.baseURI).hash.slice(1)
      this.#show()
    }
  }

  #show() {
    this.element.hidden = false
    this.pageTarget.href = this.frameTarget.src
    this.#cover()
  }

  #came = ({ target }) => {
    const frame = this.frameTarget
    if (target !== frame || !this.#key || !this.#isOpen) {
      return
    }
    const url = new URL(location.href)
    if (url.searchParams.get(TASK) !== this.#key) {
      this.opened = !url.searchParams.has(TASK)
      url.searchParams.set(TASK, this.#key)
      pushEntry(url)
    }
    this.element.setAttribute("aria-label", frame.querySelector("h1")?.textContent.trim() ?? this.#key)
    if (this.shown !== this.#key) {
      this.shown = this.#key
      this.element.scrollTop = 0
      // Whoever was quicker, and is in one of its fields already, stays there.
      isAt(frame) || this.element.focus({ preventScroll: true })
    }
    this.place && document.getElementById(this.place)?.scrollIntoView()
  }

  /**
   * What is no task is shown by itself. A task that is shown already stays, whatever is the matter
   * with reading it again; one that isn't there, or can't be shown, closes the panel.
   */
  #leads = (event) => {
    if (event.target !== this.frameTarget) {
      return
    }
    event.preventDefault()
    const { response, visit } = event.detail
    if (this.shown === this.#key && staysThough(this.frameTarget, response)) {
      return
    }
    if (response.ok) {
      visit(response)
      return
    }
    this.close()
    const words = response.status === 404 ? this.goneValue : this.failedValue
    document.dispatchEvent(new CustomEvent("toast", { detail: { words, kind: "error" } }))
  }

  /** What was changed here has the task read again; the view behind hears of it like everybody. */
  #streams = (event) => {
    const stream = event.target
    const act = this.#isOpen && this.#acts[stream.getAttribute("action")]
    if (act) {
      event.preventDefault()
      act(stream.target)
    }
  }

  #acts = {
    refresh: () => readAgain(this.frameTarget),
    lead: (place) => (this.frameTarget.src = place),
    dismiss: () => this.close(),
  }

  #pressed = (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !this.#isOpen || document.querySelector("dialog:modal, .menu:popover-open")) {
      return
    }
    if (isTyping(event.target) && isAt(this.element)) {
      this.element.focus({ preventScroll: true })
    } else {
      this.close()
    }
  }

  /** The view itself stays as it is. */
  #stepped = (event) => {
    if (without(location.href) !== this.base) {
      return
    }
    event.preventDefault()
    replaceEntry(location.href)
    this.opened = false
    const key = new URL(location.href).searchParams.get(TASK)
    if (key) {
      const isThere = key === this.#key
      this.frameTarget.src = this.#address(key)
      this.#show()
      isThere && this.#came({ target: this.frameTarget })
    } else {
      this.#hide()
    }
  }

  #address(key) {
    const [home] = /^\/o\/[^/]+/.exec(location.pathname)
    return `${home}/tasks/${encodeURIComponent(key)}`
  }

  close() {
    if (this.opened) {
      history.back()
    } else if (new URL(location.href).searchParams.has(TASK)) {
      pushEntry(this.base)
    }
    this.opened = false
    this.#hide()
  }

  #hide() {
    const key = this.#key
    this.element.hidden = true
    this.shown = null
    this.#cover()
    this.#clear()
    const row = key && document.getElementById(`card_${key}`)
    row?.querySelector(".name")?.focus({ preventScroll: true })
  }

  /** What is still under way comes to its end first. */
  async #clear() {
    await read(this.frameTarget)
    if (!this.#isOpen) {
      this.frameTarget.removeAttribute("src")
      this.frameTarget.replaceChildren()
    }
  }

  /** On a phone nothing behind it can be reached. */
  #cover() {
    document.getElementById("main")?.toggleAttribute("inert", this.#isOpen && NARROW.matches)
  }
}

StreamActions.dismiss = () => {}

function without(address) {
  const url = new URL(address)
  url.searchParams.delete(TASK)
  return url.href
}
