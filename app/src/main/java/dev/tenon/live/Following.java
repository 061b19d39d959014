package dev.tenon.live;

import dev.tenon.db.Db;
import dev.tenon.web.Handler;
import dev.tenon.web.Principal;
import dev.tenon.web.Request;
import dev.tenon.web.Route;

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
    return route.answeredBy(
        route.is(Route.Trait.FOLLOWING)
            ? request -> route.handler().answer(noted(request))
            : route.handler(),
        again == null ? null : (request, failure) -> again.answer(noted(request), failure));
  }

  private <B> Request<B> noted(Request<B> request) {
    return request.principal() instanceof Principal.Member
        ? request.telling(log.told(request.tenant()))
        : request;
  }
}
