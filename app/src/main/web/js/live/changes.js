import { leadsToSignIn } from "tenon/forms/taken"
import { isSending } from "tenon/forms/under_way"
import { note } from "tenon/live/standing"

const GATHERING = 100 // milliseconds in which changes gather
const AGAIN = 300 // milliseconds after which somebody is told who could not listen
const FIRST_WAIT = 1000
const LONGEST_WAIT = 15000
const SOON = 300 // milliseconds within which pages open their streams again
const MOST_TOLD = 300 // entries of the log that are remembered

// What changes while a page is open, from its event stream. Changes that come at once are told at
// once, and none while something is being sent. The element says by data-seen until when the page
// tells everything: there the stream begins, whether the page is new, was opened in the background, or
// comes back from the browser's history. The stream looks back some seconds further, for the log tells
// when something was changed, not when it could be seen; so the element also says, by data-told, which
// of those entries the page tells, and of none it is told twice. A page that nobody looks at listens to
// nothing, for a browser has few connections to spare; it catches up when somebody looks.
export class Changes {
  #element
  #address
  #listener
  #source
  #last = 0
  #wait = FIRST_WAIT
  #opening
  #telling
  #changes = []
  #all = false
  #latest = 0

  /**
   * @param element of the page, which has data-seen
   * @param address of the event stream
   * @param listener hear(changes, all) is told what changed, or that everything may have; it answers
   *   false, or a promise of it, where it can't have that just now, and is told again. ready(), where
   *   it has that, is told that the stream is there.
   */
  constructor(element, address, listener) {
    this.#element = element
    this.#address = address
    this.#listener = listener
    document.addEventListener("visibilitychange", this.#begin)
    addEventListener("online", this.#begin)
    this.#open()
  }

  stop() {
    document.removeEventListener("visibilitychange", this.#begin)
    removeEventListener("online", this.#begin)
    clearTimeout(this.#opening)
    clearTimeout(this.#telling)
    this.#telling = null
    this.#source?.close()
    note("unheard", false)
  }

  #begin = () => {
    this.#wait = FIRST_WAIT
    this.#open()
  }

  get #seen() {
    return Number(this.#element.dataset.seen ?? 0)
  }

  #url() {
    const url = new URL(this.#address, location.href)
    url.searchParams.set("after", Math.max(this.#last, this.#seen))
    return url
  }

  #open = () => {
    clearTimeout(this.#opening)
    this.#source?.close()
    if (document.hidden) {
      return
    }
    this.#source = new EventSource(this.#url())
    this.#source.addEventListener("ready", this.#ready)
    this.#source.addEventListener("change", this.#changed)
    this.#source.addEventListener("missed", this.#missed)
    this.#source.addEventListener("error", this.#broken)
  }

  #ready = ({ lastEventId }) => {
    this.#last = Number(lastEventId)
    this.#wait = FIRST_WAIT
    this.#listener.ready?.()
    note("unheard", false)
  }

  #changed = ({ lastEventId, data }) => {
    const { changes, more } = JSON.parse(data)
    this.#gather(lastEventId, changes, more)
  }

  #missed = ({ lastEventId }) => this.#gather(lastEventId, [], true)

  // Streams end every minute by themselves; only what can't be opened again is lost.
  #broken = async () => {
    const ended = this.#wait === FIRST_WAIT
    this.#source.close()
    note("unheard", !ended)
    const wait = ended ? Math.random() * SOON : this.#wait * (0.75 + Math.random() / 2)
    this.#opening = setTimeout(this.#open, wait)
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT)
    const answer = ended ? null : await this.#ask()
    if (answer && leadsToSignIn(answer)) {
      clearTimeout(this.#opening)
      note("ended", true)
    } else if (answer && isRefusal(answer)) {
      // It is not for them, or no longer: the page tells what is left for them to see.
      clearTimeout(this.#opening)
      note("unheard", false)
      this.#gather(this.#last, [], true)
    }
  }

  // The browser doesn't tell why a stream can't be opened.
  async #ask() {
    const asking = new AbortController()
    try {
      return await fetch(this.#url(), { signal: asking.signal })
    } catch {
      return null
    } finally {
      asking.abort()
    }
  }

  #gather(id, changes, all) {
    this.#last = this.#latest = Number(id)
    this.#changes.push(...changes)
    this.#all ||= all
    this.#telling ??= setTimeout(this.#tell, GATHERING)
  }

  #tell = async () => {
    const [told, all, latest] = [[...this.#changes], this.#all, this.#latest]
    if (isSending() || !(await this.#hear(told, all))) {
      this.#telling &&= setTimeout(this.#tell, isSending() ? GATHERING : AGAIN)
      return
    }
    this.#element.dataset.seen = Math.max(this.#seen, latest)
    this.#remember(told)
    this.#changes = this.#changes.slice(told.length)
    this.#all &&= this.#latest > latest
    this.#telling &&= this.#changes.length > 0 || this.#all ? setTimeout(this.#tell, GATHERING) : null
  }

  get #known() {
    return new Set(this.#element.dataset.told?.split(" ").filter(Boolean))
  }

  #remember(told) {
    const all = [...this.#known, ...told.flatMap(({ entries }) => entries)]
    this.#element.dataset.told = [...new Set(all)].slice(-MOST_TOLD).join(" ")
  }

  async #hear(told, all) {
    const known = this.#known
    const news = told.filter(({ entries }) => !entries.every((entry) => known.has(entry)))
    if (news.length === 0 && !all) {
      return true
    }
    return (await this.#listener.hear(news, all)) !== false
  }
}

/** Whether it would be the same another time. */
function isRefusal({ status }) {
  return status >= 400 && status < 500 && status !== 429
}
