import { renderStreamMessage } from "@hotwired/turbo"
import { leadsToSignIn } from "tenon/forms/taken"
import { underWay } from "tenon/forms/under_way"
import { Brake } from "tenon/live/brake"
import { note } from "tenon/live/standing"
import "tenon/moving/placing"

// Sends a form's fields to the server and puts its answer on the page. Moves are sent one after the
// other, in the order in which they were made: each names its neighbours as it saw them.
const STREAM = "text/vnd.turbo-stream.html"
const LONGEST = 20_000 // milliseconds that one may take before the next has its turn
const AT_ONCE = 50 // tasks that the server shows at once

const brake = new Brake()
let last = Promise.resolve()

/**
 * @param fields answers them when it is this one's turn
 * @returns a promise of null once it is done, or of why it was refused: { code, detail }
 */
export function send(address, fields) {
  last = last.then(() => underWay(sent(address, fields())))
  return last
}

async function sent(address, fields) {
  let answer
  try {
    answer = await ask(address, { method: "POST", body: new URLSearchParams(fields) })
  } catch {
    return { code: "offline" }
  }
  if (!answer.ok) {
    note("ended", leadsToSignIn(answer))
    return await problem(answer)
  }
  renderStreamMessage(await answer.text())
  return null
}

/**
 * Has the server show some tasks, by their keys, as they are now.
 *
 * @returns a promise of whether that is done; otherwise it is to be asked again a little later
 */
export async function look(address, keys) {
  if (brake.holds) {
    return false
  }
  brake.press()
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const place = new URL(address, document.baseURI)
    place.searchParams.set("tasks", keys.slice(from, from + AT_ONCE).join(","))
    if (!(await shown(place))) {
      return false
    }
  }
  return true
}

async function shown(place) {
  try {
    const answer = await ask(place)
    if (answer.ok) {
      renderStreamMessage(await answer.text())
    } else if (leadsToSignIn(answer)) {
      note("ended", true)
    }
    return answer.status < 500 && answer.status !== 429
  } catch {
    return false // Without a connection everything stays as it is.
  }
}

function ask(address, options) {
  return fetch(address, { ...options, headers: { Accept: STREAM }, signal: AbortSignal.timeout(LONGEST) })
}

async function problem(answer) {
  try {
    const { code, detail, errors } = await answer.json()
    return { code: errors?.[0]?.code ?? code, detail: errors?.[0]?.message ?? detail }
  } catch {
    return { code: "unknown" }
  }
}
