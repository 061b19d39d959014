import { announce } from "tenon/lib/announce"

// Sentences that the page brings along in its reader's language, with {0} and so on for values.
export class Words {
  #sentences

  constructor(sentences) {
    this.#sentences = sentences
  }

  has(key) {
    return key in this.#sentences
  }

  say(key, ...values) {
    return this.#sentences[key].replace(/\{(\d)\}/g, (_, at) => values[at])
  }

  /** Shows it, where everybody notices. */
  tell(key, ...values) {
    const detail = { words: this.say(key, ...values), kind: "error" }
    document.dispatchEvent(new CustomEvent("toast", { detail }))
  }

  /** Has it read out by screen readers. */
  announce(key, ...values) {
    announce(this.say(key, ...values))
  }
}
