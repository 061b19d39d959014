package dev.tenon.command;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.command.running.DatabaseAccess;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.exports.Exports;
import dev.tenon.exports.Manifest;
import dev.tenon.faults.OperatorFault;
import dev.tenon.imports.ImportedOrganizations;
import dev.tenon.organizations.Slug;
import dev.tenon.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = {
      "Writes everything of an organization to one file: a zip of JSON Lines, a file a table, with"
          + " their checksums. It holds the audit trail, and no password, token or session.",
      "",
      "`tenon import archive` makes the organization of it in another installation."
    })
final class ExportCommand implements Callable<Integer> {
  private static final int CONNECTIONS = 2;

  private final Clock clock = Clock.systemUTC();
  private final Supplier<UUID> ids = Generators.timeBasedEpochGenerator()::generate;

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "ORGANIZATION", description = "The organization's slug.")
  private String organization;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to; ORGANIZATION.tenon.zip unless said. What is there stays.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    Slug slug = ImportCommand.slug(organization);
    Path file = out == null ? Path.of(slug.value() + ".tenon.zip") : out;
    if (Files.exists(file)) {
      throw new OperatorFault(file + " is there already; say another file with --out.");
    }
    try (DatabaseAccess database = DatabaseAccess.toVisit(Settings.of(System.getenv()))) {
      database.requireCurrentSchema();
      try (HikariDataSource pool = Pool.open(database.application().dataSource(), CONNECTIONS)) {
        export(Db.open(pool), slug, file);
      }
    }
    return 0;
  }

  private void export(Db db, Slug slug, Path file) throws IOException {
    UUID id =
        new ImportedOrganizations(db, clock, ids)
            .find(slug)
            .orElseThrow(
                () -> new OperatorFault("There is no organization %s here.".formatted(slug)));
    Path folder = file.toAbsolutePath().getParent();
    // For its owner's eyes; and under its name only when it is whole.
    Path part =
        Files.createTempFile(
            folder,
            "export",
            ".part",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Manifest manifest;
      try (OutputStream stream = Files.newOutputStream(part)) {
        manifest = new Exports(db, clock).write(Tenant.system(id, Via.JOB, ids.get()), stream);
      }
      move(part, file);
      command
          .commandLine()
          .getOut()
          .printf(
              "%s: %,d rows of %d tables, %,d bytes%n",
              file, manifest.rows(), manifest.files().size(), Files.size(file));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file);
    } catch (FileAlreadyExistsException taken) {
      throw new OperatorFault(file + " is there already; say another file with --out.", taken);
    }
  }
}
