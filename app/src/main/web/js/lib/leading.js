import * as Turbo from "@hotwired/turbo"

// An answer may lead to another place: <turbo-stream action="lead" target="/o/acme/tasks/WEB-1#comments">.
// The page that it is left for is read anew when one comes back to it, as what was sent is in it.
export function followLeads() {
  Turbo.StreamActions.lead = function () {
    Turbo.visit(this.target, { shouldCacheSnapshot: false })
  }
}
