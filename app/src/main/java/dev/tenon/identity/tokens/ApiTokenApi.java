package dev.tenon.identity.tokens;

import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** API tokens over JSON. */
public final class ApiTokenApi {
  private final ApiTokens tokens;

  public ApiTokenApi(ApiTokens tokens) {
    this.tokens = tokens;
  }

  public Reply<Page<ApiToken>> list(Request<Void> request) {
    return Reply.ok(Page.whole(tokens.list(request.tenant())));
  }

  public Reply<NewApiToken> create(Request<ApiTokens.Draft> request) {
    return Reply.created(
        "/api/v1/tokens", tokens.create(request.tenant(), request.member(), request.body()));
  }

  public Reply<Void> revoke(Request<Void> request) {
    tokens.revoke(request.tenant(), request.id("token"));
    return Reply.done();
  }
}
