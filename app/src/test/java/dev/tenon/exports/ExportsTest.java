package dev.tenon.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.imports.ArchiveFault;
import dev.tenon.imports.github.GithubImport;
import dev.tenon.imports.github.archive.Archive;
import dev.tenon.testing.TestDatabase;
import dev.tenon.testing.TestInstallation;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Scope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportsTest {
  private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T07:08:09Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private final TestOrganization organization = TestOrganization.make();

  @Test
  void anExportRestoredElsewhereExportsTheSameByteForByte() throws IOException, SQLException {
    organization.member();
    importWork();
    Path first = export(TestServer.db());

    TestInstallation elsewhere = TestInstallation.make();
    try (ExportedArchive archive = ExportedArchive.open(first)) {
      new Restoration(elsewhere.owner().dataSource()).run(archive, (_, _) -> {});
      assertThat(archive.manifest().rows()).isGreaterThan(30);
    }
    Db db = Db.open(elsewhere.application().dataSource());
    Path second = folder.resolve("second.zip");
    write(db, second);

    assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
    assertThat(rowSecurityIsForcedAndTriggersAreOn(elsewhere.superuser())).isTrue();
  }

  @Test
  void holdsEveryTableOfTenantDataThatIsNotLeftOutForAReason() throws IOException {
    Path file = export(TestServer.db());

    try (ExportedArchive archive = ExportedArchive.open(file)) {
      List<String> inIt = archive.manifest().files().stream().map(Manifest.Content::table).toList();
      List<String> all =
          TestServer.db().list(system(), TenantTables.FIND.bound(), row -> row.text("name"));
      assertThat(inIt)
          .doesNotHaveDuplicates()
          .doesNotContainAnyElementsOf(TenantTables.LEFT_OUT.keySet());
      assertThat(inIt.size() + TenantTables.LEFT_OUT.size()).isEqualTo(all.size());
      assertThat(inIt).contains("public.tasks", "audit.audit_logs", "public.organization_tenants");
      assertThat(all).containsAll(TenantTables.LEFT_OUT.keySet());
    }
  }

  @Test
  void holdsNoSecretAndNothingOfOthers() throws IOException {
    TestOrganization other = TestOrganization.make();
    String token = organization.admin().token(Scope.READ);
    Path file = export(TestServer.db());

    String all = text(file);

    assertThat(all).contains(organization.admin().email());
    assertThat(all)
        .doesNotContain(token)
        .doesNotContain("argon2")
        .doesNotContain(other.id().toString())
        .doesNotContain(other.admin().userId().toString());
  }

  @Test
  void isOnTheAuditTrail() throws IOException {
    export(TestServer.db());

    assertThat(
            TestServer.db()
                .list(
                    system(),
                    Sql.of(
                            """
                            select entity_type, performed_via
                              from audit.audit_logs
                             where organization_id = :organization_id
                               and action = 'export'
                            """)
                        .bound(),
                    row -> row.text("entity_type") + " " + row.text("performed_via")))
        .containsExactly("organizations job");
  }

  @Test
  void refusesAnExportThatWasChangedCutOffOrIsNone() throws IOException {
    Path file = export(TestServer.db());
    Path changed = rewritten(file, "public.users.jsonl", text -> text.replace("Ada", "Eve"));
    Path lacking = rewritten(file, "public.users.jsonl", _ -> null);
    Path cut = folder.resolve("cut.zip");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> ExportedArchive.open(changed))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("public.users.jsonl")
        .hasMessageContaining("checksum");
    assertThatThrownBy(() -> ExportedArchive.open(lacking))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("no file public.users.jsonl");
    assertThatThrownBy(() -> ExportedArchive.open(cut)).isInstanceOf(ArchiveFault.class);
  }

  @Test
  void noDamageToAByteGoesUnnoticedThatChangesWhatIsRestored() throws IOException {
    Path file = export(TestServer.db());
    byte[] bytes = Files.readAllBytes(file);
    Manifest sound = manifest(file);
    int refused = 0;

    for (int at = 0; at < bytes.length; at += 61) {
      byte[] flipped = bytes.clone();
      flipped[at] ^= 0x55;
      Path damaged = Files.write(folder.resolve("damaged.zip"), flipped);
      try {
        assertThat(manifest(damaged)).isEqualTo(sound);
      } catch (ArchiveFault fault) {
        refused++;
      }
    }

    assertThat(refused).isGreaterThan(bytes.length / 61 / 3);
  }

  @Test
  void refusesToRestoreWhatIsHereAlreadyAndChangesNothing() throws IOException {
    Path file = export(TestServer.db());

    try (ExportedArchive archive = ExportedArchive.open(file)) {
      Restoration restoration = new Restoration(TestDatabase.owner());

      assertThatThrownBy(() -> restoration.run(archive, (_, _) -> {}))
          .isInstanceOf(ArchiveFault.class)
          .hasMessageContaining("is here already");
    }
  }

  private void importWork() throws IOException {
    String json =
        """
        {"repo": "a/b", "labels": [{"name": "bug", "color": "ff0000"}], "issues": [
          {"number": 5, "title": "Tabs\\tand \\"quotes\\" and \\\\ and \\u0001 and ✓", "state": "CLOSED",
           "author": "ada", "assignees": ["bo"], "labels": ["bug"], "body": "one\\ntwo",
           "createdAt": "2024-01-02T03:04:05.123456Z", "closedAt": "2024-02-02T03:04:05Z"}],
         "pulls": [
          {"number": 6, "title": "T", "state": "MERGED", "createdAt": "2024-01-02T03:04:05Z",
           "reviews": [{"author": "cy", "body": "r", "createdAt": "2024-01-02T03:04:05Z",
             "comments": [{"body": "l", "createdAt": "2024-01-02T03:04:05Z"}]}]}]}
        """;
    Archive archive = Archive.read(Files.writeString(folder.resolve("work.json"), json));
    TestServer.db()
        .in(
            Tenant.system(organization.id(), Via.IMPORT, IDS.generate()),
            tx -> new GithubImport(IDS::generate).run(tx, archive, "AB", (_, _) -> {}));
  }

  private Path export(Db db) throws IOException {
    Path file = folder.resolve("first.zip");
    write(db, file);
    return file;
  }

  private void write(Db db, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      new Exports(db, CLOCK).write(system(), out);
    }
  }

  private static Manifest manifest(Path file) {
    try (ExportedArchive archive = ExportedArchive.open(file)) {
      return archive.manifest();
    }
  }

  private Tenant system() {
    return Tenant.system(organization.id(), Via.JOB, IDS.generate());
  }

  private interface Edit {
    @Nullable String of(String text);
  }

  private Path rewritten(Path file, String name, Edit edit) throws IOException {
    Path copy = Files.createTempFile(folder, "copy", ".zip");
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : zip.stream().toList()) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        String written = entry.getName().equals(name) ? edit.of(text) : text;
        if (written != null) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(written.getBytes(StandardCharsets.UTF_8));
          out.closeEntry();
        }
      }
    }
    return copy;
  }

  private static String text(Path file) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        zip.getInputStream(entry).transferTo(all);
      }
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  private static boolean rowSecurityIsForcedAndTriggersAreOn(DatabaseUrl database)
      throws SQLException {
    String query =
        """
        select (select bool_and(c.relforcerowsecurity)
                  from pg_class c
                 where c.oid in ('public.tasks'::regclass, 'public.users'::regclass,
                                 'audit.audit_logs'::regclass))
           and (select bool_and(t.tgenabled = 'O')
                  from pg_trigger t
                 where not t.tgisinternal)
           and to_regclass('public.restoration') is null
        """;
    try (Connection connection = database.dataSource().getConnection();
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getBoolean(1);
    }
  }
}
