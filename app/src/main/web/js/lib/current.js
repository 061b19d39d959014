// The task of a view that the keys are at, or else the one below the pointer.
export function currentRow(view) {
  return view.querySelector("[data-row][data-current]") ?? view.querySelector("[data-row]:hover")
}
