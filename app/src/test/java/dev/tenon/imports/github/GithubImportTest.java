package dev.tenon.imports.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.imports.ArchiveFault;
import dev.tenon.imports.Report;
import dev.tenon.imports.Report.Kind;
import dev.tenon.imports.Report.Outcome;
import dev.tenon.imports.github.archive.Archive;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GithubImportTest {
  private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

  private static final String ARCHIVE =
      """
      {"repo": "bridges/span", "timestamp": "2024-06-01T00:00:00Z",
       "labels": [{"name": "Rivets", "color": "AA0011", "description": "What holds it"}],
       "issues": [
         {"number": 3, "title": "The deck sways", "state": "OPEN", "author": "ada",
          "assignees": ["bo"], "labels": ["rivets", "wind"], "body": "In a gale.",
          "createdAt": "2024-01-02T03:04:05Z", "updatedAt": "2024-01-02T03:04:05Z",
          "closedAt": null,
          "comments": [{"author": null, "body": "It always did.",
                        "createdAt": "2024-01-03T00:00:00Z", "updatedAt": "2024-01-04T00:00:00Z"}]},
         {"number": 7, "title": "Paint", "state": "CLOSED", "author": "bo", "body": null,
          "createdAt": "2024-02-01T00:00:00Z", "closedAt": "2024-02-09T00:00:00Z"}],
       "pulls": [
         {"number": 8, "title": "Stiffen the deck", "state": "MERGED", "author": "Ada",
          "createdAt": "2024-03-01T00:00:00Z", "closedAt": "2024-03-05T00:00:00Z",
          "reviews": [{"id": "r1", "author": "bo", "state": "COMMENTED", "body": "Nearly.",
                       "createdAt": "2024-03-02T00:00:00Z",
                       "comments": [{"body": "Here.", "createdAt": "2024-03-02T00:00:00Z"}]}]},
         {"number": 9, "title": "Rope instead", "state": "CLOSED", "author": "cy",
          "createdAt": "2024-03-01T00:00:00Z", "closedAt": "2024-03-06T00:00:00Z"}]}
      """;

  @TempDir private Path folder;
  private final TestOrganization organization = TestOrganization.make();

  @Test
  void keepsNumbersStatesPeopleTimesAndPlaces() {
    run(ARCHIVE);

    assertThat(
            rows(
                """
                select format('%s %s|%s|%s|%s|%s|%s', p.key || '-' || t.number, t.title,
                              t.source_kind, s.category || ' ' || s.name, u.imported_login,
                              to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS'),
                              coalesce(to_char(t.completed_at at time zone 'UTC', 'YYYY-MM-DD'), '-'))
                  from tasks t
                  join projects p on p.organization_id = t.organization_id and p.id = t.project_id
                  join task_statuses s on s.organization_id = t.organization_id and s.id = t.status_id
                  join users u on u.organization_id = t.organization_id and u.id = t.created_by_user_id
                 where t.organization_id = :organization_id
                 order by t.number
                """))
        .containsExactly(
            "SPAN-3 The deck sways|issue|unstarted To do|ada|2024-01-02T03:04:05|-",
            "SPAN-7 Paint|issue|completed Done|bo|2024-02-01T00:00:00|2024-02-09",
            "SPAN-8 Stiffen the deck|pull_request|completed Merged|ada|2024-03-01T00:00:00|2024-03-05",
            "SPAN-9 Rope instead|pull_request|cancelled Cancelled|cy|2024-03-01T00:00:00|2024-03-06");
    assertThat(
            rows(
                """
                select source_url
                  from tasks
                 where organization_id = :organization_id
                   and number in (3, 8)
                 order by number
                """))
        .containsExactly(
            "https://github.com/bridges/span/issues/3", "https://github.com/bridges/span/pull/8");
  }

  @Test
  void keepsLabelsAssigneesAndComments() {
    run(ARCHIVE);

    assertThat(
            rows(
                """
                select l.name || ' ' || l.color || ' ' || l.description
                  from task_labels tl
                  join labels l on l.organization_id = tl.organization_id and l.id = tl.label_id
                 where tl.organization_id = :organization_id
                 order by l.name
                """))
        .containsExactly("Rivets aa0011 What holds it", "wind 808080 ");
    assertThat(
            rows(
                """
                select u.imported_login
                  from task_assignees a
                  join users u on u.organization_id = a.organization_id and u.id = a.user_id
                 where a.organization_id = :organization_id
                """))
        .containsExactly("bo");
    assertThat(
            rows(
                """
                select format('%s: %s (%s) %s', u.imported_login, c.body, parent.body,
                              to_char(c.edited_at at time zone 'UTC', 'YYYY-MM-DD'))
                  from comments c
                  join users u on u.organization_id = c.organization_id and u.id = c.author_user_id
                  left join comments parent
                    on parent.organization_id = c.organization_id and parent.id = c.parent_comment_id
                 where c.organization_id = :organization_id
                 order by c.created_at, c.id
                """))
        .containsExactly(
            "ghost: It always did. () 2024-01-04", "bo: Nearly. () ", "bo: Here. (Nearly.) ");
  }

  @Test
  void theNextTaskMadeHereTakesTheNextNumber() {
    run(ARCHIVE);

    assertThat(
            rows(
                """
                select last_task_number::text
                  from projects
                 where organization_id = :organization_id
                """))
        .containsExactly("9");
  }

  @Test
  void runAgainChangesNothingAndWritesNothing() {
    run(ARCHIVE);
    List<String> before = rows(COUNT_AUDIT);

    Report again = run(ARCHIVE);

    assertThat(again.total(Outcome.CREATED)).isZero();
    assertThat(again.total(Outcome.UPDATED)).isZero();
    assertThat(again.total(Outcome.UNCHANGED)).isEqualTo(4 + 2 + 4 + 3);
    assertThat(rows(COUNT_AUDIT)).isEqualTo(before);
  }

  @Test
  void eachChangeIsOnTheAuditTrailAsAnImport() {
    run(ARCHIVE);

    assertThat(
            rows(
                """
                select entity_type || ' ' || count(*)
                  from audit.audit_logs
                 where organization_id = :organization_id
                   and performed_via = 'import'
                   and action = 'create'
                   and entity_type in ('tasks', 'comments', 'labels')
                 group by entity_type
                 order by entity_type
                """))
        .containsExactly("comments 3", "labels 2", "tasks 4");
  }

  @Test
  void aNewerArchiveUpdatesWhatChangedThere() {
    run(ARCHIVE);

    Report newer =
        run(
            ARCHIVE
                .replace("The deck sways", "The deck swings")
                .replace("[\"rivets\", \"wind\"]", "[\"wind\", \"load\"]")
                .replace("[\"bo\"]", "[\"cy\"]")
                .replace("It always did.", "It always has.")
                .replace(
                    "\"title\": \"Paint\", \"state\": \"CLOSED\"",
                    "\"title\": \"Paint\", \"state\": \"OPEN\"")
                .replace("AA0011", "BB0011"));

    assertThat(newer.of(Kind.ISSUES, Outcome.UPDATED)).isEqualTo(2);
    assertThat(newer.of(Kind.COMMENTS, Outcome.UPDATED)).isEqualTo(1);
    assertThat(newer.of(Kind.LABELS, Outcome.UPDATED)).isEqualTo(1);
    assertThat(newer.of(Kind.LABELS, Outcome.CREATED)).isEqualTo(1);
    assertThat(newer.kept()).isEmpty();
    assertThat(
            rows(
                """
                select format('%s %s %s %s', t.title, s.name, t.completed_at is null,
                              (select string_agg(l.name, ',' order by l.name)
                                 from task_labels tl
                                 join labels l on l.organization_id = tl.organization_id
                                              and l.id = tl.label_id
                                where tl.organization_id = t.organization_id and tl.task_id = t.id))
                  from tasks t
                  join task_statuses s on s.organization_id = t.organization_id and s.id = t.status_id
                 where t.organization_id = :organization_id
                   and t.number in (3, 7)
                 order by t.number
                """))
        .containsExactly("The deck swings To do t load,wind", "Paint To do t ");
    assertThat(
            rows(
                """
                select u.imported_login
                  from task_assignees a
                  join users u on u.organization_id = a.organization_id and u.id = a.user_id
                 where a.organization_id = :organization_id
                """))
        .containsExactly("cy");
    assertThat(run(ARCHIVE.replace("AA0011", "BB0011")).of(Kind.LABELS, Outcome.UPDATED)).isZero();
  }

  @Test
  void whatWasChangedHereStaysAndIsReportedWhenItChangedThereToo() {
    run(ARCHIVE);
    change(
        "update tasks set title = 'Ours' where organization_id = :organization_id and number = 3");
    change(
        "update comments set body = 'Ours' where organization_id = :organization_id and body = 'Nearly.'");

    assertThat(run(ARCHIVE).kept()).isEmpty();

    String theirs = ARCHIVE.replace("The deck sways", "Theirs").replace("Nearly.", "Theirs.");
    Report newer = run(theirs.replace("In a gale.", "In a storm."));

    assertThat(newer.kept())
        .containsExactly("SPAN-3: title", "SPAN-8: a comment of 2024-03-02T00:00:00Z");
    assertThat(
            rows(
                """
                select title || ': ' || description
                  from tasks
                 where organization_id = :organization_id
                   and number = 3
                """))
        .containsExactly("Ours: In a storm.");
    assertThat(run(theirs.replace("In a gale.", "In a storm.")).kept())
        .as("reported until it is settled")
        .hasSize(2);
  }

  @Test
  void whatWasDeletedHereStaysDeleted() {
    run(ARCHIVE);
    change(
        """
        update tasks
           set deleted_at = now()
         where organization_id = :organization_id
           and number = 3
        """);

    Report newer = run(ARCHIVE.replace("In a gale.", "In a storm."));

    assertThat(newer.kept()).containsExactly("SPAN-3: deleted here");
    assertThat(newer.total(Outcome.UPDATED)).isZero();
  }

  @Test
  void refusesAProjectWhoseNumbersAreTakenAndLeavesItAsItWas() {
    run(ARCHIVE);
    List<String> before = rows(COUNT_AUDIT);

    assertThatThrownBy(() -> run(ARCHIVE.replace("bridges/span", "bridges/other")))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("SPAN-3 is taken")
        .hasMessageContaining("a project of its own");

    assertThat(rows(COUNT_AUDIT)).isEqualTo(before);
  }

  @Test
  void twoOrganizationsHoldTheSameArchiveApart() {
    run(ARCHIVE);
    TestOrganization other = TestOrganization.make();

    Report report = run(other, ARCHIVE);

    assertThat(report.of(Kind.ISSUES, Outcome.CREATED)).isEqualTo(2);
    assertThat(report.of(Kind.PEOPLE, Outcome.CREATED)).isEqualTo(4);
  }

  private static final String COUNT_AUDIT =
      """
      select count(*)::text
        from audit.audit_logs
       where organization_id = :organization_id
      """;

  private Report run(String json) {
    return run(organization, json);
  }

  private Report run(TestOrganization into, String json) {
    try {
      Archive archive = Archive.read(Files.writeString(folder.resolve("archive.json"), json));
      return TestServer.db()
          .in(
              system(into),
              tx -> new GithubImport(IDS::generate).run(tx, archive, "SPAN", (_, _) -> {}));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private List<String> rows(String query) {
    return TestServer.db()
        .list(
            system(organization),
            Sql.of("select rows.text from (" + query + ") as rows (text)").bound(),
            row -> row.text("text"));
  }

  private void change(String statement) {
    TestServer.db().update(organization.admin().tenant(), Sql.of(statement).bound());
  }

  private static Tenant system(TestOrganization organization) {
    return Tenant.system(organization.id(), Via.IMPORT, IDS.generate());
  }
}
