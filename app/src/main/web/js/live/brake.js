const FIRST = 250 // milliseconds
const LONGEST = 15_000

// Holds back what would be done over and over: the first time is free; the distance to the next
// doubles as long as one follows the other, and is the first again after some quiet. By chance it
// is a little more or less, so that not all pages ask in the same moment.
export class Brake {
  #distance = FIRST
  #last = -Infinity
  #until = 0

  get holds() {
    return performance.now() < this.#until
  }

  /** @param least how long to hold anyway, in milliseconds */
  press(least = 0) {
    const now = performance.now()
    const quiet = now - this.#last > 2 * this.#distance
    this.#distance = quiet ? FIRST : Math.min(this.#distance * 2, LONGEST)
    this.#last = now
    this.#until = now + Math.max(least, this.#distance) * (0.75 + Math.random() / 2)
  }
}
