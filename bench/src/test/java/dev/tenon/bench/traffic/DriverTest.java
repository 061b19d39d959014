package dev.tenon.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DriverTest {
  private static final Subject SUBJECT =
      new Subject(
          "token",
          new UUID(1, 1),
          new UUID(1, 2),
          new UUID(1, 3),
          "WEB-1",
          new UUID(1, 4),
          "WEB",
          "old valve",
          "bug");

  @Test
  void theOpenLoopCountsTheWaitingOfAllThatWereDueWhileTheServerStalled() throws IOException {
    try (StubServer server = StubServer.stallingOnce(Duration.ofMillis(600));
        Driver driver = driver(server, 1)) {
      Tally tally = driver.open(100, Duration.ofSeconds(1));

      assertThat(tally.requests()).isEqualTo(100);
      // About 60 were due meanwhile; of these, 50 when 100 ms of the stall were still to come.
      assertThat(slowerThan(tally, 100)).isGreaterThanOrEqualTo(35);
    }
  }

  @Test
  void theClosedLoopKnowsOfOneSlowRequestAlone() throws IOException {
    try (StubServer server = StubServer.stallingOnce(Duration.ofMillis(600));
        Driver driver = driver(server, 1)) {
      Tally tally = driver.closed(Kind.ONE, Duration.ofSeconds(1));

      assertThat(slowerThan(tally, 599)).isEqualTo(1);
    }
  }

  @Test
  void whatIsRefusedIsCountedByItsStatusAndNotByItsTime() throws IOException {
    try (StubServer server = StubServer.answering("503 Service Unavailable");
        Driver driver = driver(server, 1)) {
      Tally tally = driver.open(50, Duration.ofMillis(200));

      assertThat(tally.requests()).isZero();
      assertThat(tally.failures()).isEqualTo(10);
      assertThat(tally.errors().keySet()).allMatch(what -> what.endsWith(" 503"));
    }
  }

  @Test
  void aConnectionThatIsLostIsAnErrorAndTheNextRequestGoesByAnother() throws IOException {
    try (StubServer server = StubServer.hangingUpOnce();
        Driver driver = driver(server, 1)) {
      Tally tally = driver.open(50, Duration.ofMillis(200));

      assertThat(tally.failures()).isEqualTo(1);
      assertThat(tally.errors().keySet()).allMatch(what -> what.endsWith(" unanswered"));
      assertThat(tally.requests()).isEqualTo(9);
    }
  }

  @Test
  void eachSubjectIsAskedAboutOnceWhateverTheConnections() throws IOException {
    List<Subject> subjects = Collections.nCopies(7, SUBJECT);
    try (StubServer server = StubServer.answering("200 OK");
        Driver driver = new Driver(server.address(), subjects, 3, 1)) {
      assertThat(driver.each(Kind.ONE).requests(Kind.ONE)).isEqualTo(7);
      Tally updates = driver.each(Kind.UPDATE);
      assertThat(updates.requests(Kind.UPDATE)).isEqualTo(7);
      assertThat(updates.requests()).as("what was read for it").isEqualTo(7);
    }
  }

  private static Driver driver(StubServer server, int connections) throws IOException {
    return new Driver(server.address(), List.of(SUBJECT), connections, 1);
  }

  private static long slowerThan(Tally tally, long millis) {
    return tally.all().getCountBetweenValues(millis * 1000, Long.MAX_VALUE / 2);
  }
}
