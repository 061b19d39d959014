// Counts what is being sent to the server, by forms and by scripts: Turbo does one thing at a time,
// so whoever reads the page again meanwhile would break it off.
let sending = 0

document.addEventListener("turbo:submit-start", () => sending++)
document.addEventListener("turbo:submit-end", () => (sending = Math.max(0, sending - 1)))

export function isSending() {
  return sending > 0
}

/** The same answer, which is being sent until it is there. */
export async function underWay(answer) {
  sending++
  try {
    return await answer
  } finally {
    sending--
  }
}
