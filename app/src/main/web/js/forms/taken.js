// Whether what was sent was taken, in one place for all who keep what somebody typed until it was.

const ANSWERED = "data-answered"
const STREAM = "text/vnd.turbo-stream.html"
const SIGN_IN = "/sign-in"

/**
 * @param detail of turbo:submit-end. To Turbo every answer below 400 is a success, the sign-in page
 *   too, to which a session leads that has ended.
 */
export function wasTaken({ success, fetchResponse }) {
  return Boolean(success && fetchResponse && !leadsToSignIn(fetchResponse.response))
}

/**
 * Whether the form is shown again with what was typed and what is wrong, in the place of this one. A
 * stream leaves it as it is, and says beside it what went wrong.
 */
export function comesBack({ success, fetchResponse }) {
  return Boolean(!success && fetchResponse && !fetchResponse.contentType?.startsWith(STREAM))
}

/**
 * Notes on a form whether its answer shows what was sent, or brings it back. Until somebody writes in it
 * again, it gives way to what comes.
 */
export function noteAnswer(form, detail) {
  form.toggleAttribute(ANSWERED, wasTaken(detail) || comesBack(detail))
}

export function noteWriting(form) {
  form.removeAttribute(ANSWERED)
}

export function isAnswered(form) {
  return form.hasAttribute(ANSWERED)
}

/** Whether an answer is that one must sign in first. */
export function leadsToSignIn(answer) {
  return answer.status === 401 || (answer.redirected && new URL(answer.url).pathname === SIGN_IN)
}

/** The sign-in page's address, from which one comes back to this page. */
export function signIn() {
  return `${SIGN_IN}?${new URLSearchParams({ to: location.pathname + location.search })}`
}
