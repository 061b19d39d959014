package dev.tenon.imports;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.imports.github.GithubImport;
import dev.tenon.imports.github.archive.Archive;
import dev.tenon.jobs.Jobs;
import dev.tenon.projects.ProjectKey;
import dev.tenon.web.Failure;
import dev.tenon.web.shape.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Archives that are uploaded. Each is checked whole while its sender waits, then kept in the
 * database, so that a job, here or in another process, can import it and begin again after a crash.
 */
public final class Imports {
  /** The largest archive, in bytes. */
  public static final int MAX_BYTES = 64 << 20;

  private static final int CHUNK = 1 << 20;

  private static final String SELECT =
      """
      select i.id, i.project_id, p.key as project_key, i.kind, i.state, i.file_name, i.size_bytes,
             i.requested_by_user_id, i.total_count, i.done_count, i.created_count, i.updated_count,
             i.unchanged_count, i.error, i.error_code, i.error_values, i.created_at, i.started_at, i.finished_at, i.version
        from imports i
        join projects p on p.organization_id = i.organization_id and p.id = i.project_id
       where i.organization_id = :organization_id
      """;

  private static final Sql FIND =
      Sql.of(
          SELECT
              + """
                 and i.id = :id
              """);

  private static final Sql LATEST =
      Sql.of(
          SELECT
              + """
               order by i.id desc
               limit 200
              """);

  private static final Sql INSERT =
      Sql.of(
          """
          insert into imports (organization_id, id, project_id, kind, file_name, size_bytes,
                               total_count, requested_by_user_id)
          values (:organization_id, :id, :project_id, 'github', :file_name, :size_bytes,
                  :total_count, :user_id)
          """);

  private static final Sql INSERT_CHUNK =
      Sql.of(
          """
          insert into import_chunks (organization_id, project_id, import_id, number, bytes)
          values (:organization_id, :project_id, :import_id, :number, :bytes)
          """);

  private final Db db;
  private final Supplier<UUID> ids;
  private final Jobs jobs;

  public Imports(Db db, Supplier<UUID> ids, Jobs jobs) {
    this.db = db;
    this.ids = ids;
    this.jobs = jobs;
  }

  /**
   * Takes an archive, as an administrator. The project is made where there is none of this key.
   * Fails when the archive is not sound, with the place of the fault; nothing is kept then.
   */
  public Import upload(Tenant tenant, ProjectKey project, String fileName, Path file) {
    try {
      Archive archive = read(file);
      Import queued = db.in(tenant, tx -> keep(tx, tenant, project, fileName, archive, file));
      jobs.wake();
      return queued;
    } catch (ArchiveFault refused) {
      throw Failure.conflict("import_refused", refused.getMessage()).with(refused.phrase());
    }
  }

  public Import get(Tenant tenant, UUID id) {
    return db.one(tenant, FIND.bind("id", id), Import.class)
        .orElseThrow(() -> Failure.notFound("import"));
  }

  /** The latest two hundred, newest first. */
  public List<Import> latest(Tenant tenant) {
    return db.list(tenant, LATEST.bound(), Import.class);
  }

  private Import keep(
      Tx tx, Tenant tenant, ProjectKey project, String fileName, Archive archive, Path file) {
    UUID id = ids.get();
    UUID projectId = new GithubImport(ids).project(tx, archive, project.value());
    try (InputStream in = Files.newInputStream(file)) {
      tx.update(
          INSERT
              .bind("id", id)
              .bind("project_id", projectId)
              .bind("file_name", fileName)
              .bind("size_bytes", (int) Files.size(file))
              .bind("total_count", archive.size())
              .bind("user_id", tenant.userId()));
      int number = 0;
      for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
        tx.update(
            INSERT_CHUNK
                .bind("project_id", projectId)
                .bind("import_id", id)
                .bind("number", number++)
                .bind("bytes", chunk));
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    Jobs.schedule(tx, ImportJob.NAME, ImportJob.subject(tenant.organizationId(), id));
    return tx.one(FIND.bind("id", id), Import.class).orElseThrow();
  }

  private static Archive read(Path file) {
    try {
      return Archive.read(file);
    } catch (ArchiveFault malformed) {
      throw Failure.invalid(
          List.of(
              new Fault(
                  "", "malformed_archive", malformed.getMessage(), List.of(malformed.phrase()))));
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
