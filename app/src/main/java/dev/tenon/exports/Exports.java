package dev.tenon.exports;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.digests.Sha256;
import dev.tenon.json.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes everything of an organization as one zip of JSON Lines, all of it as of one moment, a few
 * rows in memory at a time. Two exports of the same data at the same time of the clock are the same
 * byte for byte.
 */
public final class Exports {
  /** The earliest that a zip can say: when a file was written tells nothing here. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final Sql SUBJECT =
      Sql.of(
          """
          select id, slug, name
            from organizations
           where id = :organization_id
          """);

  // Times and bytes as text, the same wherever the export is made.
  private static final Sql SETTLE_TEXT_FORMS =
      Sql.of("select set_config('TimeZone', 'UTC', true), set_config('bytea_output', 'hex', true)");

  private static final Sql RECORD =
      Sql.of("select audit.record_event('export', 'organizations', :organization_id)");

  private final Db db;
  private final Clock clock;

  public Exports(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Writes the tenant's organization, which must be there and see everything in it. That it was
   * exported is on the audit trail before the first byte leaves, but not in the export, which is of
   * the moment before.
   */
  public Manifest write(Tenant tenant, OutputStream out) {
    if (!tenant.seesPrivate()) {
      throw new IllegalArgumentException("an export without private projects is none");
    }
    List<Manifest> written = new ArrayList<>();
    db.snapshot(tenant, tx -> written.add(write(tx, out)));
    return written.getFirst();
  }

  private Manifest write(Tx tx, OutputStream out) {
    Manifest.Subject subject = tx.one(SUBJECT.bound(), Manifest.Subject.class).orElseThrow();
    db.list(tx.context(), RECORD.bound(), _ -> subject);
    tx.list(SETTLE_TEXT_FORMS.bound(), _ -> subject);
    try {
      ZipOutputStream zip =
          new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
      List<Manifest.Content> files = new ArrayList<>();
      for (ExportedTable table :
          TenantTables.inOrder(tx.list(TenantTables.FIND.bound(), ExportedTable.class))) {
        begin(zip, table.file());
        files.add(content(tx, table, zip));
        zip.closeEntry();
      }
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              Manifest.VERSION,
              clock.instant(),
              subject,
              files,
              TenantTables.LEFT_OUT);
      begin(zip, Manifest.FILE);
      zip.write(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
      zip.closeEntry();
      zip.finish();
      zip.flush();
      return manifest;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void begin(ZipOutputStream zip, String file) throws IOException {
    ZipEntry entry = new ZipEntry(file);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  private static Manifest.Content content(Tx tx, ExportedTable table, OutputStream zip) {
    Lines lines = new Lines(zip);
    tx.each(rows(table).bound(), row -> lines.write(row.text("line")));
    return new Manifest.Content(
        table.file(),
        table.name(),
        table.columns(),
        lines.count,
        lines.bytes,
        HexFormat.of().formatHex(lines.digest.digest()));
  }

  /** The one statement that is put together: every name in it was quoted by the catalog's query. */
  private static Sql rows(ExportedTable table) {
    return Sql.of(
        """
        select row_to_json(r)::text as line
          from (select %s
                  from %s
                 where %s = :organization_id
                 order by %s) r
        """
            .formatted(
                String.join(", ", table.columns()),
                table.name(),
                table.tenantColumn(),
                String.join(", ", table.keyColumns())));
  }

  /** Lines on their way out, counted and digested. */
  private static final class Lines {
    private final OutputStream out;
    private final MessageDigest digest = Sha256.begun();
    private long count;
    private long bytes;

    private Lines(OutputStream out) {
      this.out = out;
    }

    private void write(String line) {
      byte[] utf8 = (line + "\n").getBytes(StandardCharsets.UTF_8);
      digest.update(utf8);
      count++;
      bytes += utf8.length;
      try {
        out.write(utf8);
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
  }
}
