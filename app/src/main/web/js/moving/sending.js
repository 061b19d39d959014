import { renderStreamMessage } from "@hotwired/turbo"
import { underWay } from "tenon/lib/under_way"
import "tenon/moving/placing"

// Sends a form's fields to the server and puts its answer on the page. Moves are sent one after the
// other, in the order in which they were made: each names its neighbours as it saw them.
const STREAM = "text/vnd.turbo-stream.html"

let last = Promise.resolve()

// @returns a promise of null once it is done, or of why it was refused: { code, detail }
export function send(address, fields) {
  last = last.then(() => underWay(sent(address, fields)))
  return last
}

async function sent(address, fields) {
  let answer
  try {
    answer = await fetch(address, {
      method: "POST",
      headers: { Accept: STREAM },
      body: new URLSearchParams(fields),
    })
  } catch {
    return { code: "offline" }
  }
  if (!answer.ok) {
    return await problem(answer)
  }
  renderStreamMessage(await answer.text())
  return null
}

// Has the server show some tasks, by their keys, as they are now.
export async function look(address, keys) {
  const place = new URL(address, document.baseURI)
  place.searchParams.set("tasks", keys.join(","))
  try {
    const answer = await fetch(place, { headers: { Accept: STREAM } })
    if (answer.ok) {
      renderStreamMessage(await answer.text())
    }
  } catch {
    // Without a connection everything stays as it is; what follows changes catches up later.
  }
}

async function problem(answer) {
  try {
    const { code, detail, errors } = await answer.json()
    return { code: errors?.[0]?.code ?? code, detail: errors?.[0]?.message ?? detail }
  } catch {
    return { code: "unknown" }
  }
}
