// Whether what a form was answered with leaves the page as it is, and says beside it what went wrong.
export function leavesThePage(fetchResponse) {
  return Boolean(fetchResponse?.contentType?.startsWith("text/vnd.turbo-stream.html"))
}
