package dev.tenon.imports;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.imports.Report.Outcome;
import dev.tenon.imports.github.GithubImport;
import dev.tenon.imports.github.archive.Archive;
import dev.tenon.jobs.Jobs;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports an uploaded archive. All of it, its outcome and the end of its stored bytes are one
 * transaction: whatever interrupts it, it is done once or can be begun again.
 */
public final class ImportJob implements Jobs.Job {
  static final String NAME = "import";

  private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);
  private static final int MOST_FAILURES = 5;
  private static final int MOST_ERROR = 2_000;

  private static final Sql START =
      Sql.of(
          """
          update imports i
             set state = 'running',
                 started_at = coalesce(i.started_at, now()),
                 done_count = 0
            from projects p
           where i.organization_id = :organization_id
             and i.id = :id
             and i.state in ('queued', 'running')
             and p.organization_id = i.organization_id
             and p.id = i.project_id
          returning p.key, p.deleted_at is not null as deleted
          """);

  private static final Sql CHUNK =
      Sql.of(
          """
          select bytes
            from import_chunks
           where organization_id = :organization_id
             and import_id = :id
             and number = :number
          """);

  private static final Sql PROGRESS =
      Sql.of(
          """
          update imports
             set done_count = :done
           where organization_id = :organization_id
             and id = :id
          """);

  private static final Sql SUCCEED =
      Sql.of(
          """
          update imports
             set state = 'succeeded',
                 finished_at = clock_timestamp(),
                 done_count = total_count,
                 created_count = :created,
                 updated_count = :updated,
                 unchanged_count = :unchanged
           where organization_id = :organization_id
             and id = :id
          """);

  private static final Sql FAIL =
      Sql.of(
          """
          update imports
             set state = 'failed',
                 finished_at = now(),
                 error = :error,
                 error_code = :code,
                 error_values = :values
           where organization_id = :organization_id
             and id = :id
             and state in ('queued', 'running')
          """);

  private static final Sql FORGET_BYTES =
      Sql.of(
          """
          delete from import_chunks
           where organization_id = :organization_id
             and import_id = :id
          """);

  private final Db db;
  private final Supplier<UUID> ids;

  public ImportJob(Db db, Supplier<UUID> ids) {
    this.db = db;
    this.ids = ids;
  }

  private record Target(String key, boolean deleted) {}

  @Override
  public String name() {
    return NAME;
  }

  /** What the job is scheduled for. */
  static String subject(UUID organizationId, UUID importId) {
    return organizationId + "/" + importId;
  }

  @Override
  public void run(String subject, int failures) {
    String[] parts = subject.split("/", 2);
    UUID id = UUID.fromString(parts[1]);
    Tenant tenant = Tenant.system(UUID.fromString(parts[0]), Via.IMPORT, ids.get());
    if (failures >= MOST_FAILURES) {
      fail(tenant, id, ArchiveFault.of(Complaint.GAVE_UP));
      return;
    }
    Optional<Target> target = db.one(tenant, START.bind("id", id), Target.class);
    if (target.isEmpty()) {
      return;
    }
    try {
      run(tenant, id, target.get());
    } catch (ArchiveFault fault) {
      fail(tenant, id, fault);
    }
  }

  private void run(Tenant tenant, UUID id, Target target) {
    if (target.deleted()) {
      throw ArchiveFault.of(Complaint.PROJECT_DELETED, target.key());
    }
    Path file = spool(tenant, id);
    try {
      Archive archive = Archive.read(file);
      Report report =
          db.in(
              tenant,
              tx -> {
                Report done =
                    new GithubImport(ids)
                        .run(
                            tx,
                            archive,
                            target.key(),
                            (count, _) ->
                                db.update(tenant, PROGRESS.bind("id", id).bind("done", count)));
                tx.update(
                    SUCCEED
                        .bind("id", id)
                        .bind("created", done.total(Outcome.CREATED))
                        .bind("updated", done.total(Outcome.UPDATED))
                        .bind(
                            "unchanged", done.total(Outcome.UNCHANGED) + done.total(Outcome.KEPT)));
                tx.update(FORGET_BYTES.bind("id", id));
                return done;
              });
      LOG.info(
          "Imported {}: {} created, {} updated, {} kept as changed here",
          id,
          report.total(Outcome.CREATED),
          report.total(Outcome.UPDATED),
          report.total(Outcome.KEPT));
    } finally {
      Imports.delete(file);
    }
  }

  private void fail(Tenant tenant, UUID id, ArchiveFault fault) {
    String error = fault.getMessage();
    db.in(
        tenant,
        tx -> {
          tx.update(
              FAIL.bind("id", id)
                  .bind("error", error.substring(0, Math.min(MOST_ERROR, error.length())))
                  .bind("code", fault.complaint().word())
                  .bind("values", fault.things().stream().map(String::valueOf).toList()));
          return tx.update(FORGET_BYTES.bind("id", id));
        });
  }

  private Path spool(Tenant tenant, UUID id) {
    try {
      Path file = Files.createTempFile("tenon-import-", ".json");
      try (OutputStream out = Files.newOutputStream(file)) {
        for (int number = 0; ; number++) {
          List<byte[]> chunk =
              db.list(
                  tenant, CHUNK.bind("id", id).bind("number", number), row -> row.bytes("bytes"));
          if (chunk.isEmpty()) {
            return file;
          }
          out.write(chunk.getFirst());
        }
      } catch (RuntimeException | IOException fault) {
        Files.delete(file);
        throw fault;
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
