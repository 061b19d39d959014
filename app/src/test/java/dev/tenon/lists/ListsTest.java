package dev.tenon.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.filters.Condition;
import dev.tenon.filters.paging.KeyType;
import dev.tenon.filters.paging.SortKey;
import dev.tenon.filters.paging.Sorts;
import dev.tenon.filters.vocabulary.Field;
import dev.tenon.filters.vocabulary.Kind;
import dev.tenon.filters.vocabulary.Vocabulary;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListsTest {
  private static final Noun PERSON =
      new Noun(
          Sql.of(
              """
              select u.id::text as name, u.id
                from users u
               where u.organization_id = :organization_id
                 and u.id::text = any(:names)
              """),
          Sql.of(
              """
              select u.display_name as name
                from users u
               where u.organization_id = :organization_id
               order by u.display_name
               limit 20
              """));

  private static final Listed<Somebody> PEOPLE =
      Listed.of(
              "people",
              Somebody.class,
              "select u.id, u.display_name, u.created_at",
              """
                from users u
               where u.organization_id = :organization_id
              """,
              Sorts.of(
                      "u.id",
                      Somebody::id,
                      SortKey.required(
                          "name", KeyType.TEXT, "u.display_name", Somebody::displayName))
                  .bornAt("u.created_at"),
              "name")
          .filteredBy(
              Vocabulary.of(
                  Field.required("who", new Kind.Person("person"), "u.id"),
                  Field.required("name", new Kind.Prose(), "u.display_name"),
                  Field.required("created", new Kind.Moment(), "u.created_at")),
              Map.of("person", PERSON));

  private final Db db = TestServer.db();
  private final Lists lists = Lists.open(db, Clock.systemUTC(), UUID::randomUUID);
  private final TestOrganization organization = TestOrganization.make();

  record Somebody(UUID id, String displayName, Instant createdAt) {}

  @Test
  void aWalkMeetsEverybodyOnceAndEnds() {
    for (int i = 0; i < 4; i++) {
      organization.viewer();
    }
    List<UUID> met = new ArrayList<>();
    @Nullable String after = null;
    do {
      Page<Somebody> page = page(new Asked(2, after, "", "", false));
      page.items().forEach(one -> met.add(one.id()));
      after = page.next();
    } while (after != null);
    assertThat(met).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void aCursorIsGoodInAnotherProcess() {
    organization.viewer();
    String next = page(new Asked(1, null, "", "-name", false)).next();
    Lists elsewhere = Lists.open(db, Clock.systemUTC(), UUID::randomUUID);
    Page<Somebody> rest =
        elsewhere.page(
            organization.admin().tenant(), new Asked(1, next, "", "-name", false), PEOPLE);
    assertThat(rest.items()).extracting(Somebody::displayName).containsExactly("A viewer");
    assertThat(rest.next()).isNull();
  }

  @Test
  void itemsAreCountedOnlyWhenAskedFor() {
    organization.viewer();
    assertThat(page(new Asked(1, null, "", "", false)).total()).isNull();
    assertThat(page(new Asked(1, null, "", "", true)).total()).isEqualTo(2);
    assertThat(page(new Asked(1, null, "name:viewer", "", true)).total()).isEqualTo(1);
  }

  @Test
  void aFilterTellsTimeWhereItsAskerLives() {
    assertThat(page(asked("created:today")).items()).hasSize(1);
    assertThat(page(asked("created<today")).items()).isEmpty();
  }

  @Test
  void meIsWhoeverAsks() {
    organization.viewer();
    assertThat(page(asked("who:me")).items())
        .extracting(Somebody::id)
        .containsExactly(organization.admin().userId());
  }

  @Test
  void namesOfAnotherOrganizationMeanNothingHere() {
    UUID stranger = TestOrganization.make().admin().userId();
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> page(asked("who:" + stranger)))
        .withMessageStartingWith("filter, at character 5: unknown person")
        .withMessageEndingWith("known: Ada Admin.");
  }

  @Test
  void whatCannotBeUnderstoodIsToldByParameter() {
    assertCode("filter", asked("name:"));
    assertCode("filter", asked("colour:red"));
    assertCode("sort", new Asked(10, null, "", "colour", false));
    assertCode("after", new Asked(10, "nonsense", "", "", false));
  }

  @Test
  void aCursorOfANarrowedListDoesNotServeTheWhole() {
    organization.viewer();
    organization.viewer();
    String next =
        lists
            .page(
                organization.admin().tenant(),
                new Asked(1, null, "", "", false),
                PEOPLE.of(
                    "viewers",
                    new Condition("u.role = :narrowed_role", Map.of("narrowed_role", "viewer"))))
            .next();
    assertThat(next).isNotNull();
    assertCode("after", new Asked(1, next, "", "", false));
  }

  private static Asked asked(String filter) {
    return new Asked(10, null, filter, "", false);
  }

  private Page<Somebody> page(Asked asked) {
    return lists.page(organization.admin().tenant(), asked, PEOPLE);
  }

  private void assertCode(String code, Asked asked) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> page(asked))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(code));
  }
}
