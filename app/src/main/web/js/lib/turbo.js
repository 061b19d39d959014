import * as Turbo from "@hotwired/turbo"
import { isNowhere } from "tenon/live/attention"

// All that we use of Turbo's inside, which its next release may name otherwise.

const LOOK = 10 // milliseconds between looks how far it is

// Turbo has no public word for whether a page is on its way.
export function isVisiting() {
  return Boolean(Turbo.navigator.currentVisit)
}

/** Whether another page is on its way than the one that is there. */
export function isLeaving() {
  return isVisiting() && Turbo.navigator.currentVisit.location.href !== location.href
}

/**
 * By itself Turbo reads the words of an answer once for each who asks. Here they are read once for all,
 * so who asked first has them first: what Turbo does with an answer it does before those who heard of
 * it from Turbo.
 */
export function readAnswersOnce() {
  const { prototype } = Turbo.FetchResponse
  const read = Object.getOwnPropertyDescriptor(prototype, "responseHTML").get
  Object.defineProperty(prototype, "responseHTML", {
    get() {
      return (this.read ??= read.call(this))
    },
  })
}

/** @returns a promise that an answer was read, and what it says is shown, or something newer instead */
export async function isShown(answer) {
  await answer.responseHTML.catch(() => {})
  do {
    await wait()
  } while (isStreaming())
  const visit = Turbo.navigator.currentVisit
  while ((visit && visit === Turbo.navigator.currentVisit) || isRendering()) {
    await wait()
  }
}

/** Whether something is to be done that an answer said in a stream: it is done in the next frame. */
export function isStreaming() {
  return document.querySelector("turbo-stream") !== null
}

function isRendering() {
  const frames = [...document.querySelectorAll("turbo-frame")].map(({ delegate }) => delegate)
  return isReadingFrames() || [Turbo.session, ...frames].some(({ view }) => view.renderPromise)
}

/** Whether something is on its way to a frame of the page. */
export function isReadingFrames() {
  return document.querySelector("turbo-frame[busy]") !== null
}

function wait() {
  return new Promise((done) => setTimeout(done, LOOK))
}

let again = null

/**
 * Shows what an address of the page's own answered, in place, as Turbo shows a page that it asked
 * for itself. Its own way would show a refusal too, in the place of the page.
 *
 * @returns a promise of whether it is shown; not, where somebody went on to something else first
 */
export async function showAgain(html) {
  const response = { statusCode: 200, responseHTML: html, redirected: false }
  Turbo.visit(location.href, { action: "replace", shouldCacheSnapshot: false, response })
  again = Turbo.navigator.currentVisit
  while (again?.state === "started") {
    await wait()
  }
  return again?.state === "completed"
}

/** Whether what is being shown just now was asked for by nobody. */
export function isShowingAgain() {
  return again !== null && Turbo.navigator.currentVisit === again
}

// A window's listeners hear in the order in which they came, whether they capture or not, and Turbo
// listens as soon as it is there.
export function hearStepsBefore(listener) {
  const { onPopState } = Turbo.session.history
  removeEventListener("popstate", onPopState)
  addEventListener("popstate", listener)
  addEventListener("popstate", onPopState)
}

// Turbo keeps what it knows of each entry of the browser's history, so entries are made through it.
export function pushEntry(url) {
  Turbo.session.history.push(new URL(url))
}

export function replaceEntry(url) {
  Turbo.session.history.replace(new URL(url))
}

/**
 * By itself Turbo goes back, a frame after a stream, to what had the focus before it, also where somebody
 * has gone elsewhere since. Here only who is left nowhere is led back, or to what asks for the focus.
 */
export function leadBackAfterStreams() {
  Turbo.session.streamMessageRenderer.render = ({ fragment }) => {
    const place = wanted(fragment) ?? document.activeElement?.id
    document.documentElement.append(fragment)
    // What the stream says is done in the next frame.
    requestAnimationFrame(() => setTimeout(() => place && isNowhere() && document.getElementById(place)?.focus()))
  }
}

function wanted(fragment) {
  const streams = [...fragment.querySelectorAll("turbo-stream")]
  return streams.map(({ templateElement }) => templateElement.content.querySelector("[autofocus][id]")).find(Boolean)?.id
}
