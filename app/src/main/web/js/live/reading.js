import { leadsToSignIn } from "tenon/forms/taken"
import { isSending } from "tenon/forms/under_way"
import { isShowingAgain, isVisiting, showAgain } from "tenon/lib/turbo"
import { Brake } from "tenon/live/brake"
import { addWhatWasScrolled } from "tenon/live/scrolled"
import { note } from "tenon/live/standing"

// Reads a page, or a frame of it, again when something happened elsewhere: asked for by nobody, so it
// breaks off nothing that somebody is doing, and takes nothing from them where it is refused.

// What somebody has in hand, and what would fall out of it.
const IN_HAND = "[data-carrying], [data-lifted], [data-row][data-editing], dialog[open]"
const LONGEST = 20_000 // milliseconds
const TRACKED = "[data-turbo-track=reload]"

const brake = new Brake()
const frameBrake = new Brake()
let reading = false

/** @returns a promise of whether it is done with; otherwise it is to be asked again a little later */
export async function readPageAgain() {
  if (reading || brake.holds || isBusy()) {
    return false
  }
  reading = true
  brake.press()
  try {
    return await readPage(location.href)
  } catch {
    return false // The network is away, which is told elsewhere.
  } finally {
    reading = false
  }
}

function isBusy() {
  return isVisiting() || isSending() || Boolean(document.querySelector(IN_HAND))
}

async function readPage(address) {
  const answer = await fetch(address, {
    headers: { Accept: "text/html" },
    signal: AbortSignal.timeout(LONGEST),
  })
  if (!answer.ok || leadsToSignIn(answer)) {
    return told(answer, brake)
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  if (tracked(page) !== tracked(document)) {
    note("renewed", true)
    return true
  }
  await addWhatWasScrolled(page)
  if (isBusy() || location.href !== address || !(await showAgain(page.documentElement.outerHTML))) {
    return false
  }
  note("gone", false)
  note("behind", false)
  return true
}

/** A page stays as it is when it can't be read again, and says so. */
function told(answer, brake) {
  if (leadsToSignIn(answer)) {
    note("ended", true)
    return true
  }
  if (answer.status < 500 && answer.status !== 429) {
    note("gone", true)
    return true
  }
  note("behind", true)
  brake.press(1000 * (Number(answer.headers.get("Retry-After")) || 0))
  return false
}

function tracked(page) {
  return [...page.querySelectorAll(TRACKED)].map((element) => element.getAttribute("src") ?? element.getAttribute("href")).join()
}

/** The same of a frame, where something happened elsewhere. */
export async function readFrameAgain(frame) {
  if (frameBrake.holds || isSending() || frame.hasAttribute("busy")) {
    return false
  }
  frameBrake.press()
  await reload(frame)
  return true
}

/**
 * What a frame that shows something already was answered in its place. What can't be read again
 * stays as it is and says so; whether that is all, for what is gone may go.
 */
export function staysThough(frame, answer) {
  const isGone = answer.status >= 400 && answer.status < 500 && answer.status !== 429
  const stays = !isGone || frame.querySelector("[data-unsaved]") !== null
  if (stays) {
    told(answer, frameBrake)
  }
  return stays
}

const asked = new WeakSet()

/** Has a frame read again after somebody changed something in it. */
export async function readAgain(frame) {
  asked.add(frame)
  await reload(frame)
  await frame.loaded
  asked.delete(frame)
}

/** Whether what is being shown in an element's place was asked for by nobody. */
export function isUnasked(element) {
  const frame = element.closest("turbo-frame[src]")
  return isShowingAgain() || (frame !== null && !asked.has(frame))
}

const waiting = new WeakSet()

// Once what it and the frames in it are reading has come: broken off, that would be an error. One that
// was closed meanwhile stays so.
async function reload(frame) {
  if (!waiting.has(frame)) {
    waiting.add(frame)
    await read(frame)
    waiting.delete(frame)
    if (frame.src && !frame.closest("[hidden]")) {
      frame.reload()
    }
  }
}

export function read(frame) {
  const frames = [frame, ...frame.querySelectorAll("turbo-frame")]
  return Promise.allSettled(frames.map((one) => one.loaded))
}
