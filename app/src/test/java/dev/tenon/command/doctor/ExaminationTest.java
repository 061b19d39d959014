package dev.tenon.command.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.command.doctor.Finding.Fault;
import dev.tenon.command.doctor.Finding.Well;
import dev.tenon.settings.Settings;
import dev.tenon.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExaminationTest {
  @Test
  void theApplicationsRoleIsBoundAndItsSchemaCurrent() throws SQLException {
    var database = new Database(TestDatabase.applicationUrl());

    assertThat(database.version().seen()).startsWith("PostgreSQL 18");
    assertThat(database.role()).isInstanceOf(Well.class);
    assertThat(database.schema()).isInstanceOf(Well.class);
  }

  @Test
  void aRoleThatPassesRowLevelSecurityIsAFault() throws SQLException {
    assertThat(new Database(TestDatabase.superuserUrl()).role())
        .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.remedy()).contains("tenon_app"));
  }

  @Test
  void aRoleThatOwnsTheTablesIsAFault() throws SQLException {
    assertThat(new Database(TestDatabase.ownerUrl()).role())
        .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.seen()).contains("owns tables"));
  }

  @Test
  void aTakenPortIsAFaultUnlessItIsOurs() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThat(Machine.port("127.0.0.1", port, Machine.Serving.NOT_HERE))
          .isInstanceOf(Fault.class);
      assertThat(Machine.port("127.0.0.1", port, Machine.Serving.HERE)).isInstanceOf(Well.class);
    }
  }

  @Test
  void passwordsThatOthersCanReadAreAFault(@TempDir Path data) throws IOException {
    Path passwords = Files.createDirectories(data.resolve("postgres")).resolve("passwords");
    Files.createFile(passwords);
    Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(Machine.directory(data)).isInstanceOf(Fault.class);

    Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
    assertThat(Machine.directory(data)).isInstanceOf(Well.class);
  }

  @Test
  void aMailServerThatDoesNotAnswerIsAFault() throws IOException {
    int closed;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
      assertThat(mail(closed)).isInstanceOf(Well.class);
    }
    assertThat(mail(closed)).isInstanceOf(Fault.class);
  }

  private static Finding mail(int port) {
    var settings = Settings.of(Map.of("TENON_SMTP_URL", "smtp://127.0.0.1:" + port));
    return Mail.server(settings.mailServer());
  }
}
