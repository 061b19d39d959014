import { isSending } from "tenon/lib/under_way"

const GATHERING = 100 // milliseconds in which changes gather
const AGAIN = 500 // milliseconds after which somebody is told who could not listen
const FIRST_WAIT = 1000
const LONGEST_WAIT = 15000

// What changes while a page is open, from its event stream. Changes that come at once are told at
// once, and none while something is being sent. After a lost connection the stream goes on from the
// last event that was seen. A page that nobody looks at listens to nothing, for a browser has few
// connections to spare; it catches up when somebody looks.
export class Changes {
  #address
  #listener
  #source
  #last
  #wait = FIRST_WAIT
  #opening
  #telling
  #changes = []
  #all = false

  /**
   * @param address of the event stream
   * @param listener hear(changes, all) is told what changed, or that everything may have; it answers
   *   false where it can't have that just now, and is told again. ready() and lost(isLost), where
   *   it has them, are told how the stream is.
   */
  constructor(address, listener) {
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
    this.#source?.close()
  }

  #begin = () => {
    this.#wait = FIRST_WAIT
    this.#open()
  }

  #open = () => {
    clearTimeout(this.#opening)
    this.#source?.close()
    if (document.hidden) {
      return
    }
    const url = new URL(this.#address, location.href)
    this.#last && url.searchParams.set("after", this.#last)
    this.#source = new EventSource(url)
    this.#source.addEventListener("ready", this.#ready)
    this.#source.addEventListener("change", this.#changed)
    this.#source.addEventListener("missed", this.#missed)
    this.#source.addEventListener("error", this.#broken)
  }

  #ready = ({ lastEventId }) => {
    this.#last = lastEventId
    this.#wait = FIRST_WAIT
    this.#listener.ready?.()
    this.#listener.lost?.(false)
  }

  #changed = ({ lastEventId, data }) => {
    this.#last = lastEventId
    const { changes, more } = JSON.parse(data)
    this.#gather(changes, more)
  }

  #missed = ({ lastEventId }) => {
    this.#last = lastEventId
    this.#gather([], true)
  }

  // Streams end every minute by themselves; only what can't be opened again is lost.
  #broken = () => {
    const ended = this.#wait === FIRST_WAIT
    this.#source.close()
    this.#listener.lost?.(!ended)
    this.#opening = setTimeout(this.#open, ended ? 0 : this.#wait)
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT)
  }

  #gather(changes, all) {
    this.#changes.push(...changes)
    this.#all ||= all
    this.#telling ??= setTimeout(this.#tell, GATHERING)
  }

  #tell = () => {
    if (isSending() || this.#listener.hear(this.#changes, this.#all) === false) {
      this.#telling = setTimeout(this.#tell, isSending() ? GATHERING : AGAIN)
      return
    }
    this.#telling = null
    this.#changes = []
    this.#all = false
  }
}
