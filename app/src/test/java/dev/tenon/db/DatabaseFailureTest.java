package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFailureTest {
  @ParameterizedTest
  @CsvSource({
    // A connection that was lost, a server that goes down: a commit may have been done.
    "08006, true, false",
    "57P01, true, false",
    // No connection, no room for another one, a full disk.
    "08001, true, true",
    "53300, true, true",
    "53100, true, true",
    // A deadlock, a cancelled statement, a mistake of ours.
    "40P01, false, true",
    "57014, false, true",
    "42601, false, true"
  })
  void itTellsWhatBecameOfTheTransaction(String state, boolean outage, boolean undone) {
    DatabaseFailure failure = failure(new SQLException("", state));
    assertThat(failure.isOutage()).isEqualTo(outage);
    assertThat(failure.isUndone()).isEqualTo(undone);
  }

  @Test
  void aPoolWithoutAConnectionInTimeIsAnOutageInWhichNothingWasDone() {
    DatabaseFailure failure = failure(new SQLTransientConnectionException("timed out"));
    assertThat(failure.isOutage()).isTrue();
    assertThat(failure.isUndone()).isTrue();
  }

  @Test
  void nothingIsPromisedOfWhatIsUnknown() {
    DatabaseFailure failure = failure(new SQLException("?"));
    assertThat(failure.isOutage()).isFalse();
    assertThat(failure.isUndone()).isFalse();
  }

  private static DatabaseFailure failure(SQLException fault) {
    return (DatabaseFailure) DatabaseFailure.of(fault);
  }
}
