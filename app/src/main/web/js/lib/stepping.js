// The browser's Back and Forward, before Turbo hears of them: a page that answers them by itself
// prevents the event "step" on the document. Who captures an event comes before who does not.
addEventListener(
  "popstate",
  (event) => {
    if (!document.dispatchEvent(new CustomEvent("step", { cancelable: true }))) {
      event.stopImmediatePropagation()
    }
  },
  { capture: true },
)
