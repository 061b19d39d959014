package dev.tenon.command;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.command.running.DatabaseAccess;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.exports.ExportedArchive;
import dev.tenon.exports.Manifest;
import dev.tenon.exports.Restoration;
import dev.tenon.faults.OperatorFault;
import dev.tenon.imports.ArchiveFault;
import dev.tenon.imports.ImportedOrganizations;
import dev.tenon.imports.Report;
import dev.tenon.imports.github.GithubImport;
import dev.tenon.imports.github.archive.Archive;
import dev.tenon.organizations.Slug;
import dev.tenon.settings.Setting;
import dev.tenon.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    description = "Brings work in that was done elsewhere.",
    synopsisSubcommandLabel = "COMMAND")
final class ImportCommand {
  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]{0,9}");
  private static final int CONNECTIONS = 2;

  private final Supplier<UUID> ids = Generators.timeBasedEpochGenerator()::generate;

  @Spec private CommandSpec command;

  @Command(
      name = "github",
      description = {
        "Imports the issues and pull requests of a GitHub repository from an archive, as IETF"
            + " working groups keep them with archive_repo.",
        "",
        "Run it again with a newer archive, and what changed there is updated here; what was"
            + " changed here stays, and is listed. A file that is not sound is refused as a whole."
      })
  int github(
      @Parameters(paramLabel = "ARCHIVE.json", description = "The archive.") Path file,
      @Option(
              names = "--organization",
              required = true,
              paramLabel = "SLUG",
              description = "The organization; it is made where there is none of this slug.")
          String organization,
      @Option(
              names = "--project",
              required = true,
              paramLabel = "KEY",
              description = "The project, such as TLS; it is made where there is none of this key.")
          String project) {
    Slug slug = slug(organization);
    if (!KEY.matcher(project).matches()) {
      throw new OperatorFault(
          "A project's key is up to ten capital letters and digits, beginning with a letter, not "
              + project);
    }
    requireReadable(file);
    try (DatabaseAccess database = DatabaseAccess.toVisit(Settings.of(System.getenv()))) {
      database.requireCurrentSchema();
      try (HikariDataSource pool = Pool.open(database.application().dataSource(), CONNECTIONS)) {
        return github(Db.open(pool), file, slug, project);
      }
    } catch (ArchiveFault fault) {
      throw refused(file, fault);
    }
  }

  @Command(
      name = "archive",
      description = {
        "Makes an organization of what `tenon export` wrote, as it was: numbers, times, and the"
            + " audit trail. For an installation that nobody works in yet.",
        "",
        "Its people come back without passwords: each sets a new one by the link that a password"
            + " reset sends, or that `tenon account reset-password` prints."
      })
  int archive(@Parameters(paramLabel = "FILE", description = "The export.") Path file) {
    requireReadable(file);
    try (DatabaseAccess database = DatabaseAccess.toVisit(Settings.of(System.getenv()));
        ExportedArchive archive = ExportedArchive.open(file)) {
      database.requireCurrentSchema();
      Restoration restoration = new Restoration(owner(database).dataSource());
      Manifest manifest = archive.manifest();
      try (TerminalProgress progress = TerminalProgress.of(manifest.organization().slug())) {
        restoration.run(archive, progress::at);
      }
      out()
          .printf(
              "%s is here as it was at %s: %,d rows of %d tables%n",
              manifest.organization().slug(),
              manifest.exportedAt(),
              manifest.rows(),
              manifest.files().size());
      out().flush();
      return 0;
    } catch (ArchiveFault fault) {
      throw refused(file, fault);
    }
  }

  private static DatabaseUrl owner(DatabaseAccess database) {
    return database
        .owner()
        .orElseThrow(() ->
            new OperatorFault(
                "Restoring writes what the application itself may not, such as the audit trail."
                    + " Set %s to the same database as tenon_owner."
                        .formatted(Setting.DATABASE_OWNER_URL.variable())));
  }

  private static void requireReadable(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new OperatorFault("There is no file %s that can be read.".formatted(file));
    }
  }

  private static OperatorFault refused(Path file, ArchiveFault fault) {
    return new OperatorFault("%s was not imported. %s".formatted(file, fault.getMessage()), fault);
  }

  private int github(Db db, Path file, Slug slug, String project) {
    long start = System.nanoTime();
    Archive archive = Archive.read(file);
    UUID organization = organization(db, slug);
    Tenant tenant = Tenant.system(organization, Via.IMPORT, ids.get());
    Report report;
    try (TerminalProgress progress = TerminalProgress.of(project)) {
      report = db.in(tenant, tx -> new GithubImport(ids).run(tx, archive, project, progress::at));
    }
    print(report, slug, project, System.nanoTime() - start);
    return 0;
  }

  private UUID organization(Db db, Slug slug) {
    ImportedOrganizations organizations = new ImportedOrganizations(db, Clock.systemUTC(), ids);
    Optional<UUID> found = organizations.find(slug);
    return found.orElseGet(() -> create(organizations, slug));
  }

  private UUID create(ImportedOrganizations organizations, Slug slug) {
    UUID made = organizations.create(slug, slug.value());
    out()
        .printf(
            "Made the organization %s. Who is to sign in first is appointed by:%n"
                + "  tenon account appoint EMAIL --organization %s --name NAME%n",
            slug, slug);
    return made;
  }

  static Slug slug(String text) {
    try {
      return new Slug(text);
    } catch (IllegalArgumentException fault) {
      throw new OperatorFault("The organization's slug " + fault.getMessage() + ".", fault);
    }
  }

  private void print(Report report, Slug slug, String project, long nanos) {
    PrintWriter out = out();
    out.printf("%-16s%10s%10s%11s%8s%n", "", "created", "updated", "unchanged", "kept");
    int all = 0;
    for (Report.Kind kind : Report.Kind.values()) {
      out.printf("%-16s", kind.text());
      out.printf("%,10d", report.of(kind, Report.Outcome.CREATED));
      out.printf("%,10d", report.of(kind, Report.Outcome.UPDATED));
      out.printf("%,11d", report.of(kind, Report.Outcome.UNCHANGED));
      out.printf("%,8d%n", report.of(kind, Report.Outcome.KEPT));
    }
    for (Report.Outcome outcome : Report.Outcome.values()) {
      all += report.total(outcome);
    }
    double seconds = nanos / 1e9;
    out.printf(
        "%,d changes in %s/%s; %,d records in %.1f s (%,.0f a second)%n",
        report.total(Report.Outcome.CREATED) + report.total(Report.Outcome.UPDATED),
        slug.value(),
        project,
        all,
        seconds,
        all / seconds);
    if (!report.kept().isEmpty()) {
      out.println("Changed here as well as there, and left as it is here:");
      report.kept().forEach(kept -> out.println("  " + kept));
    }
    out.flush();
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}
