package dev.tenon.web.server;

import dev.tenon.db.Via;
import dev.tenon.web.Access;
import dev.tenon.web.Failure;
import dev.tenon.web.Principal;
import dev.tenon.web.Route;
import dev.tenon.web.server.reading.Cookies;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who calls, and whether the route lets them in. */
final class Guard {
  private static final HeaderName SEC_FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final Function<Credential, Optional<Principal>> known;
  private final String origin;

  /**
   * A guard.
   *
   * @param known who a credential proves to be, if anyone
   * @param baseUrl the address under which browsers see this server
   */
  Guard(Function<Credential, Optional<Principal>> known, URI baseUrl) {
    this.known = known;
    this.origin = origin(baseUrl);
  }

  private static String origin(URI url) {
    return (url.getScheme() + "://" + url.getAuthority()).toLowerCase(Locale.ROOT);
  }

  /**
   * What the request brings as proof; a token in the Authorization header goes before a cookie.
   *
   * @param organization the slug of the organization that a page's address names; else null
   */
  static @Nullable Credential credential(Headers headers, @Nullable String organization) {
    Optional<String> authorization = headers.first(HeaderNames.AUTHORIZATION);
    if (authorization.isPresent()) {
      String value = authorization.get();
      if (!value.regionMatches(true, 0, "Bearer ", 0, 7)) {
        throw Failure.unauthenticated(
            "scheme_unknown", "Authorization must be: Bearer, a space, and an API token.");
      }
      return new Credential.BearerToken(value.substring(7).strip());
    }
    String token = cookie(headers);
    return token == null ? null : new Credential.SessionCookie(token, organization);
  }

  /** The session cookie's value, if there is one. */
  static @Nullable String cookie(Headers headers) {
    return Cookies.of(headers).get(Credential.SessionCookie.NAME);
  }

  /**
   * Who calls. A token that proves nothing is refused, wherever it is brought; a stale cookie only
   * where the route needs someone, so that a browser can still sign in.
   */
  Principal principal(@Nullable Credential credential, Route<?, ?> route) {
    if (credential == null) {
      return new Principal.Anonymous();
    }
    Optional<Principal> principal = known.apply(credential);
    if (principal.isPresent()) {
      return principal.get();
    }
    return switch (credential) {
      case Credential.SessionCookie _ -> {
        if (route.access() instanceof Access.Anyone) {
          yield new Principal.Anonymous();
        }
        throw Failure.unauthenticated("session_over", "Your session has ended. Sign in again.");
      }
      case Credential.BearerToken _ ->
          throw Failure.unauthenticated(
              "token_refused", "This API token is unknown, revoked or expired.");
    };
  }

  /**
   * Refuses a write that another site made the browser send. A browser says where a request comes
   * from. A client that isn't a browser says nothing, and has no cookie that it didn't mean to
   * send; but only browsers send the forms of pages, and they must say it.
   */
  void refuseCrossSite(Route<?, ?> route, @Nullable Credential credential, Headers headers) {
    if (route.method().isSafe() || credential instanceof Credential.BearerToken) {
      return;
    }
    Optional<String> site = headers.first(SEC_FETCH_SITE);
    Optional<String> from = headers.first(HeaderNames.ORIGIN);
    boolean own =
        site.map(OWN_SITES::contains)
            .orElseGet(() ->
                from.map(o -> o.toLowerCase(Locale.ROOT).equals(origin)).orElse(!route.isPage()));
    if (!own) {
      throw Failure.forbidden("cross_site", "This request came from another site.");
    }
  }

  /** Refuses whom the route doesn't let in. */
  void admit(Principal principal, Route<?, ?> route) {
    if (route.isPage()) {
      refuseOffPages(principal, route.access());
    }
    switch (route.access()) {
      case Access.Anyone _ -> {}
      case Access.Account _ -> admitAccount(principal);
      case Access.Organization needed -> admitMember(principal, needed);
    }
  }

  /** Pages are for people; and where their address names an organization, for its own. */
  private static void refuseOffPages(Principal principal, Access access) {
    if (access instanceof Access.Organization && principal instanceof Principal.Account) {
      throw Failure.notFound("page");
    }
    if (principal instanceof Principal.Member member && member.via() != Via.SESSION) {
      throw sessionRequired();
    }
  }

  private static void admitAccount(Principal principal) {
    switch (principal) {
      case Principal.Anonymous _ -> throw signInFirst();
      case Principal.Account _ -> {}
      case Principal.Member member -> {
        if (member.via() != Via.SESSION) {
          throw sessionRequired();
        }
      }
    }
  }

  private static void admitMember(Principal principal, Access.Organization needed) {
    switch (principal) {
      case Principal.Anonymous _ -> throw signInFirst();
      case Principal.Account _ ->
          throw Failure.forbidden(
              "organization_required",
              "Choose an organization first: PUT /api/v1/session/organization.");
      case Principal.Member member -> {
        if (!needed.scope().isIn(member.scopes())) {
          throw Failure.forbidden(
              "scope_required", "This API token lacks the scope " + word(needed.scope()) + ".");
        }
        if (!member.role().covers(needed.role())) {
          throw Failure.forbidden(
              "role_required",
              "This needs the role " + word(needed.role()) + " in the organization.");
        }
      }
    }
  }

  private static Failure sessionRequired() {
    return Failure.forbidden(
        "session_required", "This is for a signed-in person, not for an API token.");
  }

  private static Failure signInFirst() {
    return Failure.unauthenticated("sign_in", "Sign in, or send an API token.");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
