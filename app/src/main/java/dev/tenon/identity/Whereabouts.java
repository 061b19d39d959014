package dev.tenon.identity;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.web.Principal;
import dev.tenon.web.Request;
import dev.tenon.web.Role;
import dev.tenon.web.pages.Place;
import dev.tenon.web.pages.Place.Home;
import dev.tenon.web.pages.Place.Person;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the sender of a request is: their organizations, and who they are in this one. */
public final class Whereabouts {
  private static final Sql FIND =
      Sql.of(
          """
          select m.organization_slug as slug, m.organization_name as name, m.user_role as role,
                 u.id, u.display_name, u.email, u.locale, o.locale as organization_locale,
                 coalesce(u.time_zone, o.time_zone) as time_zone,
                 coalesce(s.is_operator, false) as is_operator
            from identity.my_organizations() m
            left join identity.operator_standing(:token_hash) s on true
            left join (users u join organizations o on o.id = u.organization_id)
              on u.organization_id = m.organization_id
             and u.id = m.user_id
          """);

  private final Db db;

  public Whereabouts(Db db) {
    this.db = db;
  }

  /** Where they are; a stranger is outside. */
  public Place of(Request<?> request) {
    if (request.principal() instanceof Principal.Anonymous) {
      return Place.OUTSIDE;
    }
    List<HomeRow> rows =
        db.list(
            request.context(),
            FIND.bind("token_hash", hash(request.client().sessionToken())),
            HomeRow.class);
    Person person = null;
    for (HomeRow row : rows) {
      person = person == null ? row.person() : person;
    }
    return new Place(
        person,
        rows.stream().map(HomeRow::home).toList(),
        rows.stream().anyMatch(HomeRow::isOperator));
  }

  /** Nobody's, of a request without a session. */
  private static byte[] hash(@Nullable String sessionToken) {
    return sessionToken == null ? new byte[0] : new SecretToken(sessionToken).hash();
  }

  private record HomeRow(
      String slug,
      String name,
      Role role,
      @Nullable UUID id,
      @Nullable String displayName,
      @Nullable String email,
      @Nullable String locale,
      @Nullable String organizationLocale,
      @Nullable String timeZone,
      boolean isOperator) {
    Home home() {
      return new Home(slug, name, role);
    }

    /** Users of other organizations are not to be seen from this one. */
    @Nullable Person person() {
      return id == null || displayName == null || organizationLocale == null || timeZone == null
          ? null
          : new Person(
              id,
              displayName,
              email == null ? "" : email,
              locale,
              organizationLocale,
              timeZone,
              home());
    }
  }
}
