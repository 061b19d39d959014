import { hearStepsBefore } from "tenon/lib/turbo"

// The browser's Back and Forward, before Turbo hears of them: a page that answers them by itself
// prevents the event "step" on the document.
export function answerSteps() {
  hearStepsBefore((event) => {
    if (!document.dispatchEvent(new CustomEvent("step", { cancelable: true }))) {
      event.stopImmediatePropagation()
    }
  })
}
