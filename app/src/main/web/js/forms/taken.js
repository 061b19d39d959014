// Whether what was sent was taken, in one place for all who keep what somebody typed until it was.

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

/** Whether an answer is that one must sign in first. */
export function leadsToSignIn(answer) {
  return answer.status === 401 || (answer.redirected && new URL(answer.url).pathname === SIGN_IN)
}

/** The sign-in page's address, from which one comes back to this page. */
export function signIn() {
  return `${SIGN_IN}?${new URLSearchParams({ to: location.pathname + location.search })}`
}
