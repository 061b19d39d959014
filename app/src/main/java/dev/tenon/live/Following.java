package dev.tenon.live;

import dev.tenon.db.Db;
import dev.tenon.live.ChangeLog.Part;
import dev.tenon.web.Handler;
import dev.tenon.web.Principal;
import dev.tenon.web.Request;
import dev.tenon.web.Route;
import java.util.Set;

/**
 * Has the pages that follow what happens say what they tell already. That is noted before they are
 * made, so that whatever could be seen by then is on them.
 */
public final class Following {
  private final ChangeLog log;

  public Following(Db db) {
    this.log = new ChangeLog(db);
  }

  /** The route with that; a form that is refused is on such a page again. */
  public <B, A> Route<B, A> of(Route<B, A> route) {
    Handler.Again again = route.again();
    Set<Part> parts = parts(route);
    return route.answeredBy(
        parts.isEmpty()
            ? route.handler()
            : request -> route.handler().answer(noted(request, parts)),
        again == null
            ? null
            : (request, failure) -> again.answer(noted(request, Part.ALL), failure));
  }

  private static Set<Part> parts(Route<?, ?> route) {
    if (route.is(Route.Trait.FOLLOWING)) {
      return Set.of(Part.PROJECTS);
    }
    return route.is(Route.Trait.FOLLOWING_ORGANIZATION) ? Set.of(Part.ORGANIZATION) : Set.of();
  }

  private <B> Request<B> noted(Request<B> request, Set<Part> parts) {
    return request.principal() instanceof Principal.Member
        ? request.telling(log.told(request.tenant(), parts))
        : request;
  }
}
