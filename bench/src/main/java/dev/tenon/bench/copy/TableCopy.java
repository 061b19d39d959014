package dev.tenon.bench.copy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The rows of one table on their way into it, by {@code COPY … (format binary)}: the server parses
 * nothing. Each table has a connection of its own, so that both ends work at the same time.
 */
public final class TableCopy {
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int FULL = 1 << 17;

  /** From 1970 to 2000, where PostgreSQL's time begins. */
  private static final long EPOCH_MICROS = 946_684_800_000_000L;

  private final Connection connection;
  private final Target target;
  private final int columns;
  private final CopyIn copy;
  private final CRC32C checksum = new CRC32C();
  private byte[] buffer = new byte[2 * FULL];
  private int length;
  private long rows;

  /**
   * Where rows go.
   *
   * @param table what they are rows of
   * @param storage the table itself, or the partition that they lie in
   * @param columns as COPY takes them, separated by commas
   */
  public record Target(String table, String storage, String columns) {}

  /** Begins with an empty table, in a transaction that has not begun yet. */
  public TableCopy(Connection connection, Target target) throws SQLException {
    this.connection = connection;
    this.target = target;
    this.columns = target.columns().split(",", -1).length;
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      // Triggers and checks of keys are off, which a superuser can do for a session alone.
      statement.execute("set session_replication_role = replica");
      // A file that is new in this transaction needs no log of what is written to it, and its
      // rows may be marked as seen by everybody, which spares writing each page twice.
      statement.execute("truncate " + target.storage());
    }
    this.copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy %s (%s) from stdin (format binary, freeze)"
                    .formatted(target.storage(), target.columns()));
    System.arraycopy(HEADER, 0, buffer, 0, HEADER.length);
    length = HEADER.length;
  }

  public String table() {
    return target.table();
  }

  public long rows() {
    return rows;
  }

  /** CRC-32C of every byte that was sent. */
  public long checksum() {
    return checksum.getValue();
  }

  /** Begins a row; its values follow in the order of the columns. */
  public TableCopy row() {
    if (length > FULL) {
      flush();
    }
    rows++;
    shortNumber(columns);
    return this;
  }

  public TableCopy id(@Nullable UUID id) {
    if (id == null) {
      return nothing();
    }
    number(16);
    longNumber(id.getMostSignificantBits());
    longNumber(id.getLeastSignificantBits());
    return this;
  }

  public TableCopy text(@Nullable String text) {
    if (text == null) {
      return nothing();
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    bytes(bytes);
    return this;
  }

  /** jsonb or ltree: text behind the version of its binary form. */
  public TableCopy versioned(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length + 1);
    room(1);
    buffer[length++] = 1;
    bytes(bytes);
    return this;
  }

  public TableCopy whole(int value) {
    number(4);
    number(value);
    return this;
  }

  /** A numeric from 1 to 9999; null for none. */
  public TableCopy numeric(@Nullable Integer value) {
    if (value == null) {
      return nothing();
    }
    number(10);
    shortNumber(1);
    shortNumber(0);
    shortNumber(0);
    shortNumber(0);
    shortNumber(value);
    return this;
  }

  /** Microseconds since 1970; null for none. */
  public TableCopy moment(@Nullable Long micros) {
    if (micros == null) {
      return nothing();
    }
    number(8);
    longNumber(micros - EPOCH_MICROS);
    return this;
  }

  private TableCopy nothing() {
    number(-1);
    return this;
  }

  /** Sends the rest, and commits. */
  public void finish() throws SQLException {
    shortNumber(-1);
    flush();
    copy.endCopy();
    connection.commit();
  }

  private void flush() {
    checksum.update(buffer, 0, length);
    try {
      copy.writeToCopy(buffer, 0, length);
    } catch (SQLException fault) {
      throw new IllegalStateException(target.storage() + ": " + fault.getMessage(), fault);
    }
    length = 0;
  }

  private void bytes(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  private void shortNumber(int value) {
    room(2);
    buffer[length++] = (byte) (value >> 8);
    buffer[length++] = (byte) value;
  }

  private void number(int value) {
    shortNumber(value >> 16);
    shortNumber(value);
  }

  private void longNumber(long value) {
    number((int) (value >> 32));
    number((int) value);
  }

  private void room(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * (length + more));
    }
  }
}
