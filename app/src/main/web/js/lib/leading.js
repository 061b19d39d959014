import * as Turbo from "@hotwired/turbo"
import { isLeaving } from "tenon/lib/turbo"

// An answer may lead to another place: <turbo-stream action="lead" target="/o/acme/tasks/WEB-1#comments">.
// The page that it is left for is read anew when one comes back to it, as what was sent is in it.
// Or it has the page itself read anew: <turbo-stream action="refresh">. Turbo would wait a while with
// that, and then break off what was sent meanwhile. Who is on the way elsewhere stays on it.
export function followLeads() {
  Turbo.StreamActions.lead = function () {
    Turbo.visit(this.target, { shouldCacheSnapshot: false })
  }
  Turbo.StreamActions.refresh = () => {
    isLeaving() || Turbo.visit(location.href, { action: "replace", shouldCacheSnapshot: false })
  }
}
