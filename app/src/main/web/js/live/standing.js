// How a page stands with its server, as connection.js tells it: by names of what is the matter, until
// it no longer is.
//   away     the network is
//   unheard  what others do can't be told; it is tried again and again
//   unsent   a form could not be sent
//   ended    nobody is signed in any more
//   gone     what the page shows is no longer to be seen
//   behind   the page can't be brought up to date
//   renewed  the server has other scripts than the page
const OF_A_PAGE = ["ended", "gone", "behind", "renewed"]

const standing = new Set()

export function stands(name) {
  return standing.has(name)
}

export function note(name, isSo) {
  if (isSo !== standing.has(name)) {
    standing[isSo ? "add" : "delete"](name)
    document.dispatchEvent(new CustomEvent("standing"))
  }
}

/** Another page begins without what was said of the one before. */
export function forget() {
  OF_A_PAGE.forEach((name) => note(name, false))
}
