// A list that comes piece by piece, as one scrolls: read again, it begins with its first piece alone.
//   <ol data-rows="GROUP"> <li data-row> … <li class="more"><a href="the next piece, as a Turbo Stream">
const STREAM = "text/vnd.turbo-stream.html"
const LONGEST = 20_000 // milliseconds

/** Adds to each list of a page that was read again as many pieces as are on the page by now. */
export async function addWhatWasScrolled(page) {
  for (const list of page.querySelectorAll("[data-rows]")) {
    const shown = document.querySelector(`[data-rows="${CSS.escape(list.dataset.rows)}"]`)
    const wanted = shown ? count(shown) : 0
    for (let more = next(list); more && count(list) < wanted; more = next(list)) {
      more.closest(".more").replaceWith(...(await piece(more)))
    }
  }
}

function count(list) {
  return list.querySelectorAll("[data-row]").length
}

function next(list) {
  return list.querySelector(".more a[href]")
}

async function piece(link) {
  const answer = await fetch(link.getAttribute("href"), {
    headers: { Accept: STREAM },
    signal: AbortSignal.timeout(LONGEST),
  })
  if (!answer.ok) {
    throw new Error(`${answer.status} for more of a list`)
  }
  const stream = new DOMParser().parseFromString(await answer.text(), "text/html")
  return [...stream.querySelector("turbo-stream template").content.children]
}
