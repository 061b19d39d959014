import { holdsNewer } from "tenon/forms/newer"
import { isAnswered } from "tenon/forms/taken"
import { isSending } from "tenon/forms/under_way"
import { versionOf, writeVersion } from "tenon/forms/versions"
import { isReadingFrames, isShown, isStreaming, isVisiting } from "tenon/lib/turbo"

// Forms that change something take turns. Turbo breaks off what is being sent for what is sent next:
// the server does both, but the answer to the first is missed, and the second names a version that is
// no more. So the next one waits until the answer to the one before is shown, and then names the
// version that this left. Whoever knows it better than the form's own field hears the event "turn".
const LOOK = 30 // milliseconds between looks whether it is the next one's turn

const held = []
let reads = 0
let showing = 0
let isTurn = false

export function takeTurns() {
  addEventListener("submit", hold, { capture: true })
  document.addEventListener("turbo:submit-start", ({ detail }) => (reads += readsOnly(detail)))
  document.addEventListener("turbo:submit-end", ({ detail }) => {
    reads -= readsOnly(detail)
    show(detail)
  })
}

async function show({ formSubmission, fetchResponse }) {
  if (fetchResponse && !formSubmission.isSafe) {
    showing++
    await isShown(fetchResponse).finally(() => showing--)
  }
}

function readsOnly({ formSubmission }) {
  return formSubmission.isSafe ? 1 : 0
}

function hold(event) {
  const { target: form, submitter } = event
  if (isTurn || !changesSomething(form, submitter) || !(held.length > 0 || isAnswering())) {
    return
  }
  event.preventDefault()
  event.stopImmediatePropagation()
  if (isSent(form)) {
    return
  }
  const one = { form, submitter, action: form.getAttribute("action"), fields: [...new FormData(form)] }
  if (!isWritten(form) || !held.some((other) => isSame(one, other))) {
    held.push(one)
  }
  form.closest("[popover]")?.hidePopover()
  if (held.length === 1 && held[0] === one) {
    next()
  }
}

/** Whether what a form makes something of is on its way, or was taken and is about to show. */
function isSent(form) {
  const isTaken = showing > 0 && isAnswered(form) && !holdsNewer(form)
  return isWritten(form) && versionOf(form) === null && (form.hasAttribute("aria-busy") || isTaken)
}

/** Words are said once; a press of a button, such as one that moves something up, counts each time. */
function isWritten(form) {
  return form.matches("[data-controller~=draft]")
}

function isSame(one, other) {
  return (
    one.form === other.form &&
    one.action === other.action &&
    one.fields.length === other.fields.length &&
    one.fields.every(([name, value], at) => other.fields[at][0] === name && other.fields[at][1] === value)
  )
}

function changesSomething(form, submitter) {
  return (submitter?.getAttribute("formmethod") ?? form.method) === "post" && form.dataset.turbo !== "false"
}

function isAnswering() {
  return (isSending() && reads === 0) || showing > 0 || isStreaming()
}

function next() {
  if (isAnswering() || isVisiting() || isReadingFrames()) {
    setTimeout(next, LOOK)
    return
  }
  const one = held.shift()
  if (one.form.isConnected) {
    send(one)
  }
  if (held.length > 0) {
    setTimeout(next, LOOK)
  }
}

// The form may be about something else by now, or say something newer, and does again afterwards.
function send({ form, submitter, action, fields }) {
  const aimed = { action: form.getAttribute("action"), version: versionOf(form), fields: [...new FormData(form)] }
  form.setAttribute("action", action)
  fill(form, fields)
  form.dispatchEvent(new CustomEvent("turn", { bubbles: true }))
  isTurn = true
  form.requestSubmit(submitter?.isConnected ? submitter : undefined)
  isTurn = false
  fill(form, aimed.fields)
  if (aimed.action !== action) {
    form.setAttribute("action", aimed.action)
    writeVersion(form, aimed.version)
  }
}

function fill(form, fields) {
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLElement && !["hidden", "file", "checkbox", "radio"].includes(field.type)) {
      field.value = value
    }
  }
}
