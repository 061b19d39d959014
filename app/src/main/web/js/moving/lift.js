// Picks things up by mouse, pen or finger, has their likeness follow the pointer, and tells where it
// hovers. A mouse lifts by moving; a finger by resting, since moving it scrolls.
//
// Each frame reads first and writes then, and writes transforms alone, so that no layout is done
// while something is carried, however much is on the page.
const MOUSE_MOVES = 5 // pixels that turn a press into a lift
const FINGER_RESTS = 280 // milliseconds
const FINGER_TREMBLES = 9 // pixels that a resting finger may move
const EDGE = 56 // pixels from an edge within which its element scrolls
const FASTEST = 20 // pixels a frame at the very edge
const NOT_A_HANDLE = "button, input, select, textarea, summary, label, [contenteditable]"

export class Lift {
  #root
  #items
  #carrier
  #press = null
  #held = null
  #frame = 0

  /**
   * @param root the element in which things are lifted
   * @param items the selector of those things
   * @param carrier what is told, with the methods
   *   lift(item), which may answer false to refuse,
   *   hover(x, y), the pointer's place in the window; it reads, and answers what writes,
   *   scrollers(x, y), the elements that scroll when the pointer is near their edges,
   *   drop() and cancel()
   */
  constructor(root, items, carrier) {
    this.#root = root
    this.#items = items
    this.#carrier = carrier
    root.addEventListener("pointerdown", this.#pressed)
    root.addEventListener("dragstart", prevent)
    // Browsers ask who may hold back a finger's scrolling when it comes down, and not later.
    root.addEventListener("touchmove", this.#heldBack, { passive: false })
  }

  /** Lets go of everything. */
  stop() {
    this.#end("cancel")
    this.#root.removeEventListener("pointerdown", this.#pressed)
    this.#root.removeEventListener("dragstart", prevent)
    this.#root.removeEventListener("touchmove", this.#heldBack)
  }

  get carries() {
    return this.#held !== null
  }

  #pressed = (event) => {
    const item = event.target.closest(this.#items)
    if (!item || !event.isPrimary || event.button !== 0 || event.target.closest(NOT_A_HANDLE)) {
      return
    }
    this.#end("cancel")
    const finger = event.pointerType === "touch"
    this.#press = { item, finger, id: event.pointerId, x: event.clientX, y: event.clientY }
    if (finger) {
      this.#press.timer = setTimeout(() => this.#lift(), FINGER_RESTS)
    }
    this.#listen(true)
  }

  #moved = (event) => {
    const press = this.#press
    if (event.pointerId !== press.id) {
      return
    }
    const [x, y] = [event.clientX, event.clientY]
    if (this.#held) {
      this.#held.x = x
      this.#held.y = y
      this.#request()
      return
    }
    const distance = Math.hypot(x - press.x, y - press.y)
    if (press.finger && distance > FINGER_TREMBLES) {
      this.#end("cancel")
    } else if (!press.finger && distance > MOUSE_MOVES) {
      this.#lift(x, y)
    }
  }

  #released = (event) => {
    if (event.pointerId === this.#press.id) {
      this.#end(event.type === "pointerup" ? "drop" : "cancel")
    }
  }

  #keyed = (event) => {
    if (event.key === "Escape" && this.#held) {
      event.preventDefault()
      event.stopPropagation()
      this.#end("cancel")
    }
  }

  /** A finger that carries something doesn't scroll, nor open the browser's menu. */
  #heldBack = (event) => {
    if (this.#held && event.cancelable) {
      event.preventDefault()
    }
  }

  #lift(x = this.#press.x, y = this.#press.y) {
    const press = this.#press
    if (this.#carrier.lift(press.item) === false) {
      this.#end("cancel")
      return
    }
    const box = press.item.getBoundingClientRect()
    const ghost = likeness(press.item, box)
    press.item.toggleAttribute("data-dragged", true)
    this.#root.ownerDocument.body.append(ghost)
    this.#root.toggleAttribute("data-carrying", true)
    this.#root.setPointerCapture(press.id)
    this.#held = { ghost, x, y, left: box.left - press.x, top: box.top - press.y }
    this.#request()
  }

  #request() {
    this.#frame ||= requestAnimationFrame(this.#draw)
  }

  #draw = () => {
    this.#frame = 0
    if (!this.#held) {
      return
    }
    const { ghost, x, y, left, top } = this.#held
    const write = this.#carrier.hover(x, y)
    const pushes = this.#carrier
      .scrollers(x, y)
      .map((element) => [element, push(element, x, y)])
      .filter(([, [across, down]]) => across || down)
    write?.()
    ghost.style.transform = `translate3d(${x + left}px, ${y + top}px, 0) rotate(1.5deg)`
    for (const [element, [across, down]] of pushes) {
      element.scrollBy({ left: across, top: down, behavior: "instant" })
    }
    if (pushes.length) {
      this.#request()
    }
  }

  #end(outcome) {
    const [press, held] = [this.#press, this.#held]
    if (!press) {
      return
    }
    clearTimeout(press.timer)
    if (this.#frame && outcome === "drop") {
      // Where it is put down is where the pointer is now, not where it was a frame ago.
      this.#draw()
    }
    cancelAnimationFrame(this.#frame)
    this.#listen(false)
    this.#press = null
    this.#held = null
    this.#frame = 0
    if (!held) {
      return
    }
    held.ghost.remove()
    press.item.toggleAttribute("data-dragged", false)
    this.#root.toggleAttribute("data-carrying", false)
    swallowClick()
    this.#carrier[outcome]()
  }

  #listen(on) {
    const change = on ? "addEventListener" : "removeEventListener"
    window[change]("pointermove", this.#moved)
    window[change]("pointerup", this.#released)
    window[change]("pointercancel", this.#released)
    window[change]("keydown", this.#keyed, true)
    window[change]("contextmenu", this.#heldBack)
  }
}

function prevent(event) {
  event.preventDefault()
}

// A copy of the item, over everything, that no pointer meets.
function likeness(item, box) {
  const ghost = item.cloneNode(true)
  ghost.removeAttribute("id")
  ghost.inert = true
  ghost.classList.add("ghost")
  ghost.style.inlineSize = `${box.width}px`
  ghost.style.blockSize = `${box.height}px`
  return ghost
}

// How far to scroll: the nearer the edge the faster, each way.
function push(element, x, y) {
  const box = element.getBoundingClientRect()
  return [
    speed(x - box.left, box.right - x, element.scrollWidth > element.clientWidth),
    speed(y - box.top, box.bottom - y, element.scrollHeight > element.clientHeight),
  ]
}

function speed(before, after, scrolls) {
  if (!scrolls || Math.min(before, after) > EDGE) {
    return 0
  }
  const near = Math.min(1, (EDGE - Math.min(before, after)) / EDGE)
  return Math.ceil(near * FASTEST) * (before < after ? -1 : 1)
}

// The release of what was carried is no click on what lies below.
function swallowClick() {
  const swallow = (event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener("click", swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }))
}
