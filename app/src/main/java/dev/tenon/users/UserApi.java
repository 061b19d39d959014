package dev.tenon.users;

import dev.tenon.lists.Asked;
import dev.tenon.lists.Lists;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** People over JSON. */
public final class UserApi {
  private final Users users;
  private final Lists lists;

  public UserApi(Users users, Lists lists) {
    this.users = users;
    this.lists = lists;
  }

  public Reply<Page<User>> list(Request<Void> request) {
    return Reply.ok(lists.page(request.tenant(), Asked.of(request), Users.LISTED));
  }

  public Reply<User> get(Request<Void> request) {
    return Reply.ok(users.find(request.tenant(), request.id("user")));
  }

  public Reply<User> update(Request<Users.Patch> request) {
    return Reply.ok(
        users.update(
            request.tenant(),
            request.member(),
            request.id("user"),
            request.expectedVersion(),
            request.body()));
  }

  public Reply<User> deactivate(Request<Void> request) {
    return Reply.ok(users.deactivate(request.tenant(), request.id("user")));
  }

  public Reply<User> reactivate(Request<Void> request) {
    return Reply.ok(users.reactivate(request.tenant(), request.id("user")));
  }
}
