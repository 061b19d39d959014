package dev.tenon.web.pages;

import dev.tenon.web.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a signed-in person is.
 *
 * @param person who they are in the organization that the page is about; null outside of all
 * @param homes the organizations that they may enter, by name
 * @param operates whether they run the installation
 */
public record Place(@Nullable Person person, List<Home> homes, boolean operates) {

  /** Nowhere: somebody who is not signed in. */
  public static final Place OUTSIDE = new Place(null, List.of(), false);

  /** An organization that the person may enter. */
  public record Home(String slug, String name, Role role) {}

  /**
   * A person in the organization that the page is about.
   *
   * @param locale a language tag that they chose; null where they chose none
   */
  public record Person(
      UUID id,
      String displayName,
      String email,
      @Nullable String locale,
      String organizationLocale,
      String timeZone,
      Home home) {}

  /** The person, inside an organization. */
  public Optional<Person> inside() {
    return Optional.ofNullable(person);
  }
}
