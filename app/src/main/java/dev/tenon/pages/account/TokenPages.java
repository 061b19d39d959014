package dev.tenon.pages.account;

import dev.tenon.identity.tokens.ApiToken;
import dev.tenon.identity.tokens.ApiTokens;
import dev.tenon.identity.tokens.NewApiToken;
import dev.tenon.users.People;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.Scope;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.shape.Length;
import dev.tenon.web.shape.Range;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** API tokens as a page. */
public final class TokenPages {
  private static final Form FRESH = Form.of(Map.of("scope", "read", "days", "90"));

  private final Screen screen;
  private final ApiTokens tokens;
  private final People people;
  private final Clock clock;

  public TokenPages(Screen screen, ApiTokens tokens, People people, Clock clock) {
    this.screen = screen;
    this.tokens = tokens;
    this.people = people;
    this.clock = clock;
  }

  /** A token to make, for so many days. */
  public record Wish(
      @Length(min = 1, max = 100) String name, Scope scope, @Range(min = 1, max = 365) int days) {}

  public Reply<Void> show(Request<Void> request) {
    return screen.show(request, new TokensView(list(request), FRESH, null));
  }

  public Reply<Void> create(Request<Wish> request) {
    Wish wish = request.body();
    NewApiToken made =
        tokens.create(
            request.tenant(),
            request.member(),
            new ApiTokens.Draft(
                wish.name(),
                List.of(wish.scope()),
                clock.instant().plus(Duration.ofDays(wish.days()))));
    TokenSecretView secret = new TokenSecretView(made);
    return request.browser().streams()
        ? screen.stream(
            request,
            Fragment.replace("token-secret", secret),
            Fragment.replace("token-list", list(request)))
        : screen.show(request, new TokensView(list(request), FRESH, secret));
  }

  public Reply<Void> again(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), new TokensView(list(request), form, null));
  }

  public Reply<Void> revoke(Request<Void> request) {
    tokens.revoke(request.tenant(), request.id("token"));
    return Screen.go(
        "/o/" + request.text("organization") + "/account/tokens", Flash.of("flash.token_revoked"));
  }

  private TokenListView list(Request<?> request) {
    List<ApiToken> live =
        tokens.list(request.tenant()).stream().filter(one -> one.revokedAt() == null).toList();
    Map<UUID, String> owners =
        people
            .named(
                request.tenant(), live.stream().map(ApiToken::userId).collect(Collectors.toSet()))
            .values()
            .stream()
            .collect(Collectors.toMap(People.Person::id, People.Person::displayName));
    return new TokenListView(live, request.member().userId(), owners);
  }
}
